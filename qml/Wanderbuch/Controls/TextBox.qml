import QtQuick
import QtQuick.Templates as T
import Wanderbuch.Theme

// Several lines of input. `label` is what it is for, also to a screen reader; `hint` stands in the empty box. Tab goes on.
T.TextArea {
    id: box

    required property string label
    property string hint

    implicitWidth: 320
    implicitHeight: Math.max(96 * Theme.textScale, contentHeight + topPadding + bottomPadding)
    padding: Theme.space14
    wrapMode: TextEdit.Wrap
    textFormat: TextEdit.PlainText
    font.family: Theme.sans
    font.pixelSize: Theme.body
    color: Theme.ink
    selectionColor: Theme.blueSoft
    selectedTextColor: Theme.ink
    selectByMouse: true
    Accessible.role: Accessible.EditableText
    Accessible.name: label
    Accessible.description: hint
    Accessible.multiLine: true

    Text {
        x: box.leftPadding
        y: box.topPadding
        width: box.width - box.leftPadding - box.rightPadding
        text: box.hint
        font: box.font
        color: Theme.ink3
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        visible: box.length === 0 && box.preeditText.length === 0
        Accessible.ignored: true
    }
    background: Rectangle {
        radius: Theme.radiusControl
        color: Theme.surface
        border.width: box.activeFocus ? 2 : 1
        border.color: box.activeFocus ? Theme.blue : Theme.line
    }
}
