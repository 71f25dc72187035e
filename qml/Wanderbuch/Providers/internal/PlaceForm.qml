import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls

// A place where devices meet, as a person gives it: a server with user and password, or a folder.
ColumnLayout {
    id: form

    property bool overFolder: false
    property string folder // its path
    property alias address: addressField.text
    property alias user: userField.text
    property alias password: passwordField.text
    readonly property bool complete: overFolder ? folder.length > 0 : addressField.length > 0
    property string folderHint
    signal accepted
    signal folderChosen(url folder) // whoever knows paths sets `folder`

    spacing: Theme.space14

    FolderChooser {
        id: chooser
        title: qsTr("The folder where your devices meet")
        onChosen: folder => form.folderChosen(folder)
    }
    ChoiceRow {
        checked: !form.overFolder
        text: qsTr("A server with WebDAV")
        detail: qsTr("Nextcloud, Apache, many mail and storage providers")
        Layout.fillWidth: true
        onClicked: form.overFolder = false
    }
    ChoiceRow {
        checked: form.overFolder
        text: qsTr("A folder")
        detail: qsTr("On a stick, a shared drive, or kept in step by Syncthing")
        Layout.fillWidth: true
        onClicked: form.overFolder = true
    }
    LineField {
        id: addressField
        visible: !form.overFolder
        label: qsTr("Address of the folder on the server")
        hint: qsTr("cloud.example/dav/wanderbuch")
        inputMethodHints: Qt.ImhUrlCharactersOnly | Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
        maximumLength: 2000
        Layout.fillWidth: true
        Layout.topMargin: Theme.space4
        onAccepted: userField.forceActiveFocus()
    }
    LineField {
        id: userField
        visible: !form.overFolder
        label: qsTr("User")
        hint: label
        inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
        maximumLength: 1000
        Layout.fillWidth: true
        onAccepted: passwordField.forceActiveFocus()
    }
    PassphraseField {
        id: passwordField
        visible: !form.overFolder
        label: qsTr("Password of the server")
        hint: label
        maximumLength: 1000
        Layout.fillWidth: true
        onAccepted: form.accepted()
    }
    FilledColumn {
        visible: form.overFolder
        Layout.fillWidth: true
        ListRow {
            leads: true
            iconName: "folder-open"
            text: form.folder.length > 0 ? form.folder : qsTr("Choose the folder")
            detail: form.folder.length > 0 ? qsTr("Choose another one") : form.folderHint
            onClicked: chooser.open()
        }
    }
}
