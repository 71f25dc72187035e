pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Core
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Providers

// What a provider gets to know of what one learns in its courses: how that stands, and what can be decided about it.
ColumnLayout {
    id: section

    required property Services services
    required property string provider // its DID
    required property string name
    readonly property bool ready: records.state !== RecordsModel.Loading
    readonly property bool known: records.state === RecordsModel.Ready
    signal unlockWanted
    signal said(string words)

    property string part // "consent", "connection": shown at once
    onKnownChanged: {
        if (known && part === "consent")
            Qt.callLater(consent.open); // qmllint disable
        else if (known && part === "connection")
            Qt.callLater(connection.open); // qmllint disable
    }

    spacing: Theme.space12

    RecordsModel {
        id: records
        services: section.services
        provider: section.provider
        onAllowedNow: {
            consent.close();
            if (!connected)
                connection.open();
        }
        onConnectedNow: {
            connection.close();
            section.said(qsTr("Connected. What waits goes by itself."));
        }
        onBrowserWanted: address => Qt.openUrlExternally(address)
        onSealed: count => section.said(count > 0 ? qsTr("%n record(s) written. Bring it to the provider, or to somebody who goes online.", "", count)
                                                  : qsTr("All of it is in an earlier file: nothing was written."))
    }
    FolderChooser {
        id: folder
        title: qsTr("Where to write the sealed file")
        onChosen: url => records.seal(url)
    }

    HeadingText {
        level: 3
        text: qsTr("Learning records")
        Layout.fillWidth: true
    }
    Notice {
        visible: records.state === RecordsModel.Locked
        iconName: "lock"
        title: qsTr("Your wallet is locked")
        text: qsTr("What this provider may know stands there, and nothing goes while it is locked.")
        Layout.fillWidth: true
        ActionButton {
            iconName: "lock-open"
            text: qsTr("Unlock")
            onClicked: section.unlockWanted()
        }
    }
    Notice {
        visible: records.state === RecordsModel.Unreadable
        tone: "warn"
        iconName: "triangle-alert"
        title: qsTr("It could not be read")
        text: qsTr("Nothing is lost and nothing is sent. Start the app again.")
        Layout.fillWidth: true
    }
    Notice {
        objectName: "standing"
        visible: section.known
        tone: records.tone
        iconName: records.iconName
        title: records.standing
        text: records.standingDetail
        Layout.fillWidth: true
        ActionButton {
            visible: !records.allowed
            iconName: "share-2"
            text: qsTr("Let it know")
            onClicked: consent.open()
        }
        ActionButton {
            visible: records.allowed && (!records.connected || records.loginWanted)
            iconName: "link"
            text: records.connected ? qsTr("Log in again") : qsTr("Connect")
            onClicked: connection.open()
        }
        ActionButton {
            visible: records.allowed && records.connected && !records.loginWanted && (records.waiting > 0 || records.tone === "warn")
            iconName: "upload"
            text: records.tone === "warn" ? qsTr("Try again") : qsTr("Send now")
            onClicked: records.sendNow()
        }
    }
    Notice {
        visible: records.problem.length > 0 && !consent.visible && !connection.visible
        tone: "warn"
        iconName: "triangle-alert"
        title: records.problemTitle
        text: records.problem
        Layout.fillWidth: true
    }
    Notice {
        objectName: "stranded"
        visible: section.known && records.stranded.length > 0
        iconName: "usb"
        title: records.stranded
        text: qsTr("They came back on a stick, and the provider names no place that takes them, or it refuses. What is in them stays in your wallet: you can write it on a stick again, or delete the files.")
        Layout.fillWidth: true
        ActionButton {
            iconName: "trash-2"
            text: qsTr("Delete the files")
            onClicked: records.discardStranded()
        }
    }
    FactRows {
        visible: section.known && records.allowed
        facts: records.facts
        Layout.fillWidth: true
    }
    RefusedRecords {
        visible: section.known && records.refusedCount > 0
        count: records.refusedCount
        refused: records.refused
        Layout.fillWidth: true
        onAgain: records.tryRefusedAgain()
    }
    Flow {
        id: choices
        visible: section.known && records.allowed
        spacing: Theme.space10
        Layout.fillWidth: true
        ActionButton {
            iconName: "eye"
            text: qsTr("What goes")
            description: qsTr("See it, and change as whom")
            onClicked: consent.open()
        }
        ActionButton {
            visible: records.canSeal && records.waiting > 0
            iconName: "usb"
            text: qsTr("Write a sealed file")
            width: Math.min(implicitWidth, choices.width)
            description: qsTr("What waits, for a stick; only the provider can open it")
            onClicked: folder.open()
        }
        ActionButton {
            visible: records.connected && !records.loginWanted
            iconName: "link"
            text: qsTr("Change the connection")
            width: Math.min(implicitWidth, choices.width)
            onClicked: connection.open()
        }
        ActionButton {
            iconName: "x"
            text: qsTr("End it")
            description: qsTr("It gets nothing any more")
            onClicked: ending.open()
        }
    }
    RecordsConsentSheet {
        id: consent
        records: records
        name: section.name
    }
    RecordsConnectSheet {
        id: connection
        records: records
        name: section.name
    }
    RecordsEndSheet {
        id: ending
        name: section.name
        connected: records.connected
        onConfirmed: forget => {
            records.withdraw();
            if (forget)
                records.disconnectFrom();
        }
    }
}
