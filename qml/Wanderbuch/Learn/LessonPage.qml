import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Core
import Wanderbuch.Learn

// Reading a lesson: the text in one column, the other lessons beside it where there is room. Where the reader is, is
// kept while they read.
FocusScope {
    id: page

    required property Services services
    required property string moduleId
    property string language
    property string href // empty: where the learner left off
    readonly property bool wide: width >= 900
    // About 68 characters of the lesson's type.
    readonly property real measure: Math.min(Theme.lesson * 34.5, width - 2 * Theme.space20)

    focus: true

    signal closed
    signal unlockWanted
    signal stepWanted(string href, bool quiz)
    signal finished

    function turnTo(href: string, quiz: bool) {
        theReader.save();
        if (href.length === 0)
            page.finished();
        else
            page.stepWanted(href, quiz);
    }

    LessonReader {
        id: theReader
        services: page.services
        moduleId: page.moduleId
        language: page.language
        href: page.href
        active: page.visible && page.Window.active
        onOpened: lesson.resume()
        onElsewhere: (href, quiz) => page.stepWanted(href, quiz)
    }
    Shortcut {
        sequences: ["Alt+Right", "Ctrl+PgDown"]
        enabled: page.visible && theReader.status === LessonReader.Ready
        onActivated: if (theReader.nextHref.length > 0) page.turnTo(theReader.nextHref, theReader.nextIsQuiz)
    }
    Shortcut {
        sequences: ["Ctrl+PgUp"]
        enabled: page.visible && theReader.previousHref.length > 0
        onActivated: page.turnTo(theReader.previousHref, theReader.previousIsQuiz)
    }
    TextSizeSheet {
        id: textSize
        settings: page.services.settings
    }

    ContentsPane {
        id: contents
        width: page.wide ? 280 : 0
        height: parent.height
        visible: page.wide
        title: theReader.moduleTitle
        steps: theReader.steps
        currentHref: theReader.href
        anchors.left: parent.left
        onChosen: (href, quiz) => page.turnTo(href, quiz)
    }
    Item {
        id: column
        anchors.left: contents.right
        anchors.right: parent.right
        height: parent.height

        ReaderBar {
            id: bar
            readonly property real side: page.wide ? Math.max(Theme.space20, (parent.width - page.measure) / 2) : Theme.space20
            y: Theme.space8
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: side
            anchors.rightMargin: side
            text: theReader.lessonNumber > 0 ? qsTr("Lesson %1 of %2").arg(theReader.lessonNumber).arg(theReader.lessonCount) : ""
            value: theReader.progress
            closeText: qsTr("Close the lesson")
            onClosed: page.closed()
            onTextSize: textSize.open()
        }
        LessonView {
            id: lesson
            anchors.fill: parent
            anchors.topMargin: bar.y + bar.height
            focus: true
            reader: theReader
            measure: Math.min(page.measure, width - 2 * Theme.space20)
            onTurned: (href, quiz) => page.turnTo(href, quiz)
            onUnlockWanted: page.unlockWanted()
        }
        ReaderProblem {
            anchors.fill: parent
            anchors.margins: Theme.space20
            anchors.topMargin: bar.height + Theme.space30
            visible: theReader.status === LessonReader.Failed
            title: theReader.failureTitle
            text: theReader.failureText
            onClosed: page.closed()
        }
    }
}
