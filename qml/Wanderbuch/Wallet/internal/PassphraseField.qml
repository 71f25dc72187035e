import QtQuick
import Wanderbuch.Controls

// A passphrase, hidden until one asks to see it. Nothing suggests, corrects or remembers what is typed here.
LineField {
    id: field

    property bool shown: false

    implicitWidth: 320
    rightPadding: toggle.width + 6
    echoMode: shown ? TextInput.Normal : TextInput.Password
    inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase | (shown ? Qt.ImhNone : Qt.ImhHiddenText)
    passwordCharacter: "•"
    Accessible.passwordEdit: !shown

    IconButton {
        id: toggle
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        iconName: field.shown ? "eye-off" : "eye"
        text: field.shown ? qsTr("Hide the passphrase") : qsTr("Show the passphrase")
        onClicked: field.shown = !field.shown
    }
}
