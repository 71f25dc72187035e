pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Core
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Providers

// One provider: how it stands, what came, who it is, and what can be done.
ScrollPage {
    id: page

    required property Services services
    required property int providerId
    property bool canGoBack: true
    readonly property bool ready: provider.ready
    property string part // "records", "consent", "connection": shown at once
    signal back
    signal gone(string name)
    signal go(var target)
    signal said(string words)

    // Shows what was asked for, and goes on to while the page is still being laid out, until somebody scrolls.
    property bool revealing: false
    property real revealed: 0
    function reveal() {
        if (part !== "records" || !records.ready)
            return;
        revealing = true;
        scrollToPart();
    }
    function scrollToPart() {
        if (!revealing)
            return;
        revealed = Math.max(0, Math.min(records.y, contentHeight - height));
        contentY = revealed;
    }
    onContentYChanged: if (contentY !== revealed) revealing = false
    onContentHeightChanged: Qt.callLater(scrollToPart) // qmllint disable

    maximumWidth: 640

    ProviderModel {
        id: provider
        services: page.services
        providerId: page.providerId
        onGone: name => page.gone(name)
    }

    PageHeader {
        visible: page.canGoBack
        canGoBack: true
        Layout.fillWidth: true
        onBack: page.back()
    }
    RowLayout {
        spacing: Theme.space16
        Layout.fillWidth: true
        Layout.topMargin: page.canGoBack ? -Theme.space8 : Theme.space8
        Seal {
            visible: provider.fingerprint.length > 0
            digest: provider.fingerprint
            size: 84
            surface: page.canGoBack ? Theme.paper : Theme.surface
            Accessible.name: qsTr("Seal of its key, %1").arg(provider.shownFingerprint)
            Layout.alignment: Qt.AlignTop
        }
        ColumnLayout {
            spacing: Theme.space4
            Layout.fillWidth: true
            OverlineText {
                text: qsTr("Provider")
                Layout.fillWidth: true
            }
            HeadingText {
                level: page.canGoBack ? 1 : 2
                text: provider.name
                Layout.fillWidth: true
            }
            SmallText {
                text: provider.place
                Layout.fillWidth: true
            }
        }
    }
    KeyQuestion {
        visible: provider.keyChanged
        provider: provider
        Layout.fillWidth: true
    }
    StandingNotice {
        visible: !provider.keyChanged
        provider: provider
        Layout.fillWidth: true
    }
    Notice {
        visible: provider.problem.length > 0
        tone: "warn"
        iconName: "triangle-alert"
        title: provider.problemTitle
        text: provider.problem
        Layout.fillWidth: true
    }
    FactRows {
        facts: provider.facts
        Layout.fillWidth: true
    }
    KeyRow {
        visible: !provider.keyChanged
        shownFingerprint: provider.shownFingerprint
        did: provider.did
        Layout.fillWidth: true
    }
    Flow {
        spacing: Theme.space10
        Layout.fillWidth: true
        Layout.topMargin: Theme.space4
        ActionButton {
            visible: provider.offers
            main: !provider.troubled && !provider.keyChanged && !provider.paused
            iconName: "compass"
            text: qsTr("See what it offers")
            onClicked: page.go({place: "explore", page: "search", text: provider.name})
        }
        ActionButton {
            visible: !provider.busy && !provider.paused && !provider.keyChanged && !provider.troubled
            iconName: "refresh-cw"
            text: qsTr("Check now")
            onClicked: provider.check()
        }
        ActionButton {
            visible: !provider.paused && !provider.keyChanged
            iconName: "pause"
            text: qsTr("Pause")
            description: qsTr("Ask it for nothing until you go on")
            onClicked: provider.pause()
        }
        ActionButton {
            iconName: "trash-2"
            text: qsTr("Remove")
            onClicked: asking.open()
        }
    }
    RecordsSection {
        id: records
        visible: provider.did.length > 0 && !provider.keyChanged
        services: page.services
        provider: provider.did
        name: provider.name
        part: page.part
        Layout.fillWidth: true
        Layout.topMargin: Theme.space16
        onReadyChanged: page.reveal()
        onYChanged: page.scrollToPart()
        onUnlockWanted: page.go({place: "wallet", page: "unlock"})
        onSaid: words => page.said(words)
    }
    RemoveSheet {
        id: asking
        name: provider.name
        onConfirmed: provider.remove()
    }
}
