import QtQuick
import Wanderbuch.Controls
import Wanderbuch.Learn

// An answer that is typed: a word, or a number. Return checks it.
LineField {
    id: field

    required property QuizQuestion question
    readonly property bool number: question.kind === QuizQuestion.Number
    signal submitted

    function land() {
        forceActiveFocus(Qt.TabFocusReason);
    }

    label: qsTr("Your answer")
    hint: number ? qsTr("A number") : qsTr("A word or a few")
    readOnly: question.checked
    inputMethodHints: number ? Qt.ImhFormattedNumbersOnly : Qt.ImhNoPredictiveText
    maximumLength: 400
    onTextEdited: question.text = text
    onAccepted: submitted()

    Binding {
        target: field
        property: "text"
        value: field.question.text
    }
}
