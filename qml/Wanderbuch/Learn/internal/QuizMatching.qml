pragma ComponentBehavior: Bound

import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Learn

// Left sides, each with the right side it was given. A right side is chosen from a sheet.
Column {
    id: list

    required property QuizQuestion question
    property int asking: -1

    function land() {
        rows.itemAt(0)?.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: Theme.space10

    Repeater {
        id: rows
        model: list.question
        MatchRow {
            required property int index
            required property var model
            width: list.width
            leftText: model.text
            rightText: model.option >= 0 ? list.question.options[model.option] : ""
            tone: model.tone
            verdict: model.verdict
            enabled: true
            onClicked: {
                if (list.question.checked)
                    return;
                list.asking = index;
                sheet.title = model.text;
                sheet.chosen = model.option;
                sheet.open();
            }
            Keys.onDownPressed: rows.itemAt(index + 1)?.forceActiveFocus(Qt.TabFocusReason)
            Keys.onUpPressed: rows.itemAt(index - 1)?.forceActiveFocus(Qt.TabFocusReason)
        }
    }
    MatchSheet {
        id: sheet
        options: list.question.options
        onPicked: option => {
            list.question.match(list.asking, option);
            sheet.close();
        }
        onClosed: rows.itemAt(list.asking)?.forceActiveFocus(Qt.TabFocusReason)
    }
}
