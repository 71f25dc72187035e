import QtQuick
import Wanderbuch.Controls
import Wanderbuch.Learn

// What came of the answer: the word first, then why.
Notice {
    id: verdict

    required property QuizQuestion question

    tone: question.mark === QuizQuestion.Right ? "ok" : question.mark === QuizQuestion.NotMarked ? "blue" : "warn"
    iconName: question.mark === QuizQuestion.Right ? "circle-check" : question.mark === QuizQuestion.NotMarked ? "check"
            : question.mark === QuizQuestion.Partly ? "circle-alert" : "circle-x"
    title: question.mark === QuizQuestion.Right ? qsTr("Right") : question.mark === QuizQuestion.Partly ? qsTr("Partly right")
         : question.mark === QuizQuestion.Wrong ? qsTr("Not right") : qsTr("Kept")
    text: question.explanation
}
