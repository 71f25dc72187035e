import QtQuick
import Wanderbuch.Controls

// A passphrase, hidden until one asks to see it. Nothing suggests, corrects or remembers what is typed here.
FocusScope {
    id: field

    required property string label
    property string hint
    property bool invalid: false
    property bool shown: false
    property alias text: line.text
    readonly property alias length: line.length
    property alias maximumLength: line.maximumLength
    signal accepted

    function clear() {
        line.clear();
    }

    implicitWidth: 320
    implicitHeight: line.implicitHeight
    // Qt 6.4 keeps the names of hidden lines from screen readers: they hear what this is for from what is around it.
    Accessible.role: Accessible.Grouping
    Accessible.name: label

    LineField {
        id: line
        anchors.fill: parent
        focus: true
        label: field.label
        hint: field.hint
        invalid: field.invalid
        rightPadding: toggle.width + 6
        echoMode: field.shown ? TextInput.Normal : TextInput.Password
        inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase | (field.shown ? Qt.ImhNone : Qt.ImhHiddenText)
        passwordCharacter: "•"
        Accessible.passwordEdit: !field.shown
        onAccepted: field.accepted()

        IconButton {
            id: toggle
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            iconName: field.shown ? "eye-off" : "eye"
            text: field.shown ? qsTr("Hide the passphrase") : qsTr("Show the passphrase")
            onClicked: field.shown = !field.shown
        }
    }
}
