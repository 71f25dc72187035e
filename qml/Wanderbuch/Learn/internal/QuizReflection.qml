import QtQuick
import QtQuick.Templates as T
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Learn

// Room to think in writing. Nobody marks it; it is kept for the learner.
Column {
    id: reflection

    required property QuizQuestion question

    function land() {
        area.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: Theme.space8

    T.TextArea {
        id: area
        width: parent.width
        height: Math.max(180 * Theme.textScale, contentHeight + topPadding + bottomPadding)
        padding: Theme.space16
        wrapMode: TextEdit.Wrap
        textFormat: TextEdit.PlainText
        font.family: Theme.serif
        font.pixelSize: Theme.lesson
        color: Theme.ink
        selectionColor: Theme.blueSoft
        selectedTextColor: Theme.ink
        selectByMouse: true
        Accessible.role: Accessible.EditableText
        Accessible.name: qsTr("Your thoughts")
        Accessible.multiLine: true
        onTextChanged: if (activeFocus) reflection.question.text = text
        background: Rectangle {
            radius: Theme.radiusControl
            color: Theme.surface
            border.width: area.activeFocus ? 2 : 1
            border.color: area.activeFocus ? Theme.blue : Theme.line
        }
        Binding {
            target: area
            property: "text"
            value: reflection.question.text
            when: !area.activeFocus
            restoreMode: Binding.RestoreNone // what is being written stays when the focus comes
        }
    }
    SmallText {
        width: parent.width
        text: qsTr("For yourself: it is not marked, and it is kept in your wallet as you write.")
    }
}
