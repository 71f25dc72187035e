import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Providers

// What the code says, what is still missing, and whether to go on.
ColumnLayout {
    id: part

    required property DeviceJoinModel joining
    property string folder // its path
    readonly property bool busy: joining.phase === DeviceJoinModel.Joining
    readonly property bool complete: (!joining.needsPassword || password.length > 0) && (!joining.needsFolder || folder.length > 0)

    function ask() {
        if (complete && !busy)
            joining.ask(deviceName.text, folder, user.text, password.text);
    }

    spacing: Theme.space14
    onVisibleChanged: if (!visible) password.clear()

    FolderChooser {
        id: chooser
        title: qsTr("The folder where your devices meet")
        onChosen: folder => part.folder = part.joining.pathOf(folder)
    }
    HeadingText {
        level: 2
        text: qsTr("%1 invites this device").arg(part.joining.hostName)
        Layout.fillWidth: true
    }
    BodyText {
        text: qsTr("What is on both stays and is brought together. Nothing is replaced.")
        color: Theme.ink2
        Layout.fillWidth: true
    }
    ColumnLayout {
        enabled: !part.busy
        spacing: Theme.space14
        Layout.fillWidth: true
        FilledColumn {
            Layout.fillWidth: true
            ListRow {
                iconName: part.joining.placeIcon
                tint: Theme.ink2
                text: part.joining.placeKind
                detail: part.joining.placeName
            }
            ListRow {
                visible: part.joining.folder
                leads: true
                iconName: "folder-open"
                text: part.folder.length > 0 ? part.folder
                    : part.joining.needsFolder ? qsTr("Choose the same folder here") : qsTr("The folder is elsewhere here")
                detail: part.joining.needsFolder ? qsTr("It is not at that path on this device") : qsTr("Only if it has another path on this device")
                onClicked: chooser.open()
            }
        }
        LineField {
            id: user
            visible: part.joining.needsPassword
            label: qsTr("User")
            hint: label
            text: part.joining.user
            inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
            maximumLength: 1000
            Layout.fillWidth: true
        }
        PassphraseField {
            id: password
            visible: part.joining.needsPassword
            label: qsTr("Password of the server")
            hint: label
            maximumLength: 1000
            Layout.fillWidth: true
            onAccepted: part.ask()
        }
        OverlineText {
            text: qsTr("What this device is called")
            Layout.fillWidth: true
            Layout.topMargin: Theme.space8
        }
        LineField {
            id: deviceName
            label: qsTr("Name of this device")
            hint: part.joining.proposedName
            text: part.joining.proposedName
            maximumLength: 100
            Layout.fillWidth: true
            onAccepted: part.ask()
        }
    }
    BodyText {
        visible: part.busy
        text: qsTr("Reaching the place")
        Layout.fillWidth: true
    }
    Flow {
        spacing: Theme.space10
        Layout.fillWidth: true
        ActionButton {
            visible: !part.busy
            main: true
            enabled: part.complete
            text: qsTr("Ask to join")
            onClicked: part.ask()
        }
        ActionButton {
            visible: !part.busy
            text: qsTr("Another code")
            onClicked: part.joining.reset()
        }
        ActionButton {
            visible: part.busy
            text: qsTr("Stop")
            onClicked: part.joining.stop()
        }
    }
}
