pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Core
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Providers

// Where the devices meet: a server or a folder. For the first device of a group, or to move all of it.
ScrollPage {
    id: page

    required property Services services
    property bool canGoBack: true
    property bool moving: false
    property bool folderFirst: false
    property string formerAddress
    property string formerUser
    property bool overFolder: folderFirst
    property string folder // its path
    readonly property bool complete: overFolder ? folder.length > 0 : address.length > 0
    signal back
    signal done

    function save() {
        if (!complete || place.busy)
            return;
        if (moving && overFolder)
            place.moveToFolder(folder);
        else if (moving)
            place.moveToServer(address.text, user.text, password.text);
        else if (overFolder)
            place.setUpFolder(folder, deviceName.text);
        else
            place.setUpServer(address.text, user.text, password.text, deviceName.text);
    }

    maximumWidth: 560
    spacing: Theme.space14

    PlaceSetupModel {
        id: place
        services: page.services
        onDone: {
            password.clear();
            page.done();
        }
    }
    FolderChooser {
        id: chooser
        title: qsTr("The folder where your devices meet")
        onChosen: folder => page.folder = place.pathOf(folder)
    }
    PageHeader {
        title: page.moving ? qsTr("Where they meet") : qsTr("Begin here")
        canGoBack: page.canGoBack
        Layout.fillWidth: true
        onBack: page.back()
    }
    BodyText {
        text: page.moving ? qsTr("Another address or password of the same place, or another place: then all is written there. Do it on each of your devices.")
                          : qsTr("All your devices have to reach this place. Sealed packets lie there and nothing else.")
        color: Theme.ink2
        Layout.fillWidth: true
    }
    ColumnLayout {
        enabled: !place.busy
        spacing: Theme.space14
        Layout.fillWidth: true
        ChoiceRow {
            checkable: false
            checked: !page.overFolder
            text: qsTr("A server with WebDAV")
            detail: qsTr("Nextcloud, Apache, many mail and storage providers")
            Layout.fillWidth: true
            onClicked: page.overFolder = false
            Keys.onReturnPressed: clicked()
        }
        ChoiceRow {
            checkable: false
            checked: page.overFolder
            text: qsTr("A folder")
            detail: qsTr("On a stick, a shared drive, or kept in step by Syncthing")
            Layout.fillWidth: true
            onClicked: page.overFolder = true
            Keys.onReturnPressed: clicked()
        }
        LineField {
            id: address
            visible: !page.overFolder
            label: qsTr("Address of the folder on the server")
            hint: qsTr("cloud.example/dav/wanderbuch")
            text: page.formerAddress
            inputMethodHints: Qt.ImhUrlCharactersOnly | Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
            maximumLength: 2000
            Layout.fillWidth: true
            Layout.topMargin: Theme.space4
            onAccepted: user.forceActiveFocus()
        }
        LineField {
            id: user
            visible: !page.overFolder
            label: qsTr("User")
            hint: label
            text: page.formerUser
            inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
            maximumLength: 1000
            Layout.fillWidth: true
            onAccepted: password.forceActiveFocus()
        }
        PassphraseField {
            id: password
            visible: !page.overFolder
            label: qsTr("Password of the server")
            hint: label
            maximumLength: 1000
            Layout.fillWidth: true
            onAccepted: page.moving ? page.save() : deviceName.forceActiveFocus()
        }
        SmallText {
            visible: !page.overFolder
            text: qsTr("Nextcloud shows the address under Files, Settings; add the name of a folder. The password is kept in your wallet. Best is one made for one app alone, which can be taken back there.")
            Layout.fillWidth: true
        }
        FilledColumn {
            visible: page.overFolder
            Layout.fillWidth: true
            ListRow {
                leads: true
                iconName: "folder-open"
                text: page.folder.length > 0 ? page.folder : qsTr("Choose the folder")
                detail: page.folder.length > 0 ? qsTr("Choose another one") : qsTr("Best is an empty one")
                onClicked: chooser.open()
            }
        }
        OverlineText {
            visible: !page.moving
            text: qsTr("What this device is called")
            Layout.fillWidth: true
            Layout.topMargin: Theme.space8
        }
        LineField {
            id: deviceName
            visible: !page.moving
            label: qsTr("Name of this device")
            hint: place.proposedName
            text: place.proposedName
            maximumLength: 100
            Layout.fillWidth: true
            onAccepted: page.save()
        }
    }
    Notice {
        visible: place.problem.length > 0
        tone: "warn"
        iconName: "triangle-alert"
        title: place.problemTitle
        text: place.problem
        Layout.fillWidth: true
    }
    BodyText {
        visible: place.busy
        text: qsTr("Reaching the place")
        Layout.fillWidth: true
    }
    Flow {
        spacing: Theme.space10
        Layout.fillWidth: true
        ActionButton {
            visible: !place.busy
            main: true
            enabled: page.complete
            text: page.moving ? qsTr("Meet there") : qsTr("Set up")
            onClicked: page.save()
        }
        ActionButton {
            visible: place.busy
            text: qsTr("Stop")
            onClicked: place.cancel()
        }
    }
}
