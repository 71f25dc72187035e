pragma ComponentBehavior: Bound

import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Learn

// The answers to choose from; after checking each says what it was worth. Arrows move between them.
Column {
    id: list

    required property QuizQuestion question

    function land() {
        rows.itemAt(0)?.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: Theme.space10

    Repeater {
        id: rows
        model: list.question
        ChoiceRow {
            id: row
            required property int index
            required property var model
            width: list.width
            multiple: list.question.kind === QuizQuestion.Multiple
            text: model.text
            tone: model.tone
            detailIcon: model.verdict.length === 0 ? "" : model.tone === "ok" ? "circle-check" : "circle-x"
            detail: model.feedback.length > 0 ? qsTr("%1. %2", "verdict. feedback").arg(model.verdict).arg(model.feedback) : model.verdict
            checked: model.chosen
            onClicked: list.question.choose(index)
            Keys.onDownPressed: rows.itemAt(index + 1)?.forceActiveFocus(Qt.TabFocusReason)
            Keys.onUpPressed: rows.itemAt(index - 1)?.forceActiveFocus(Qt.TabFocusReason)
        }
    }
}
