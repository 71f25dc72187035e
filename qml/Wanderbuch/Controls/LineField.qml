import QtQuick
import QtQuick.Templates as T
import Wanderbuch.Theme

// One line of input. `label` is what it is for, also to a screen reader; `hint` stands in the empty field.
T.TextField {
    id: control

    required property string label
    property string hint
    property bool invalid: false

    implicitWidth: 240
    implicitHeight: Theme.field
    leftPadding: Theme.space16
    rightPadding: Theme.space16
    verticalAlignment: TextInput.AlignVCenter
    font.family: Theme.sans
    font.pixelSize: Theme.body
    color: Theme.ink
    selectionColor: Theme.blueSoft
    selectedTextColor: Theme.ink
    selectByMouse: true
    Accessible.role: Accessible.EditableText
    Accessible.name: label
    Accessible.description: hint

    Text {
        x: control.leftPadding
        width: control.width - control.leftPadding - control.rightPadding
        anchors.verticalCenter: parent.verticalCenter
        text: control.hint
        font: control.font
        color: Theme.ink3
        elide: Text.ElideRight
        textFormat: Text.PlainText
        visible: control.length === 0 && control.preeditText.length === 0
        Accessible.ignored: true
    }
    background: Rectangle {
        radius: Theme.radiusControl
        color: Theme.surface
        border.width: control.activeFocus ? 2 : 1
        border.color: control.invalid ? Theme.seal : control.activeFocus ? Theme.blue : Theme.line
    }
}
