pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Learn

// One question: what is asked, its answers, and after checking what there is to say.
FocusScope {
    id: view

    required property QuizSession session
    required property real measure
    readonly property QuizQuestion question: session.question
    readonly property bool typed: question.kind === QuizQuestion.Short || question.kind === QuizQuestion.Number
    signal unlockWanted

    function check() {
        if (!question.checked && question.answered)
            session.check();
    }
    // Where the keyboard belongs in a question that has just come up.
    function land() {
        flick.contentY = 0;
        if (question.checked || question.kind === QuizQuestion.Information)
            next.forceActiveFocus(Qt.TabFocusReason);
        else
            answers.item?.land();
    }

    onVisibleChanged: if (visible) landing.restart()
    Connections {
        target: view.question
        function onShown() {
            landing.restart();
        }
    }
    Connections {
        target: view.session
        function onMarked() {
            next.forceActiveFocus(Qt.TabFocusReason);
            showing.restart();
        }
    }
    // Both wait until the question has taken its new form.
    Timer {
        id: landing
        interval: 0
        onTriggered: view.land()
    }
    Timer {
        id: showing
        interval: 0
        onTriggered: flick.showEnd()
    }

    Flickable {
        id: flick
        anchors.fill: parent
        anchors.bottomMargin: foot.height
        contentHeight: column.implicitHeight + 2 * Theme.space24
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        T.ScrollBar.vertical: ScrollLine {}

        // Brings the verdict into view, without losing the question where both fit.
        function showEnd() {
            const end = verdict.mapToItem(contentItem, 0, verdict.height).y + Theme.space24;
            if (end > contentY + height)
                contentY = Math.min(end - height, contentHeight - height);
        }

        ColumnLayout {
            id: column
            x: (parent.width - width) / 2
            y: Theme.space24
            width: view.measure
            spacing: Theme.space16
            LockedNotice {
                visible: !view.session.keeps
                Layout.fillWidth: true
                onUnlockWanted: view.unlockWanted()
            }
            OverlineText {
                text: view.session.moduleTitle
                Layout.fillWidth: true
            }
            HeadingText {
                level: 2
                text: view.question.title
                visible: text.length > 0
                Layout.fillWidth: true
            }
            LessonText {
                id: stem
                styled: view.question.stem
                Layout.fillWidth: true
            }
            SmallText {
                visible: view.question.kind === QuizQuestion.Multiple && !view.question.checked
                text: qsTr("More than one answer can be right.")
                Layout.fillWidth: true
            }
            Slot {
                id: answers
                Accessible.role: Accessible.Grouping // whoever comes to the answers hears the question first
                Accessible.name: stem.words
                Layout.fillWidth: true
                content: view.question.kind === QuizQuestion.Matching ? matching : view.typed ? typing
                    : view.question.kind === QuizQuestion.Reflection ? reflection
                    : view.question.kind === QuizQuestion.Information ? null : choices
            }
            QuizVerdict {
                id: verdict
                question: view.question
                visible: view.question.checked && view.question.kind !== QuizQuestion.Information
                Layout.fillWidth: true
            }
        }
    }
    Component {
        id: choices
        QuizChoices {
            question: view.question
        }
    }
    Component {
        id: matching
        QuizMatching {
            question: view.question
        }
    }
    Component {
        id: typing
        QuizTyped {
            question: view.question
            onSubmitted: view.check()
        }
    }
    Component {
        id: reflection
        QuizReflection {
            question: view.question
        }
    }

    Rectangle {
        id: foot
        width: parent.width
        height: row.height + 2 * Theme.space14
        anchors.bottom: parent.bottom
        color: Theme.paper
        Rectangle {
            width: parent.width
            height: 1
            color: Theme.line
            visible: flick.contentHeight > flick.height
        }
        Item { // where the words of the way on have no room beside the others, it takes a line of its own
            id: row
            readonly property real others: back.implicitWidth + Theme.space10 + (skip.visible ? skip.implicitWidth + Theme.space10 : 0)
            readonly property bool stacked: next.implicitWidth > width - others
            width: view.measure
            height: stacked ? 2 * back.implicitHeight + Theme.space10 : back.implicitHeight
            anchors.centerIn: parent
            ActionButton {
                id: back
                anchors.left: parent.left
                anchors.bottom: parent.bottom
                text: qsTr("Back")
                enabled: view.session.index > 0
                onClicked: view.session.back()
            }
            ActionButton {
                id: next
                readonly property bool checks: !view.question.checked && view.question.kind !== QuizQuestion.Information
                    && view.question.kind !== QuizQuestion.Reflection
                main: true
                text: checks ? qsTr("Check") : view.session.index + 1 < view.session.count ? qsTr("Next question") : qsTr("See the result")
                enabled: !checks || view.question.answered
                description: verdict.visible ? verdict.title + ". " + verdict.text : answers.content === null ? stem.words : ""
                anchors.left: row.stacked ? parent.left : back.right
                anchors.leftMargin: row.stacked ? 0 : Theme.space10
                anchors.right: row.stacked || !skip.visible ? parent.right : skip.left
                anchors.rightMargin: row.stacked || !skip.visible ? 0 : Theme.space10
                onClicked: checks ? view.check() : view.session.next()
            }
            ActionButton {
                id: skip
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                visible: next.checks
                quiet: true
                text: qsTr("Skip")
                onClicked: view.session.next()
            }
        }
    }
}
