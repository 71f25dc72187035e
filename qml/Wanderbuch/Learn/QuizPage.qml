pragma ComponentBehavior: Bound

import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Core
import Wanderbuch.Learn

// A quiz: one question a screen, marked at once with what there is to say about each answer; then the result.
FocusScope {
    id: page

    required property Services services
    required property string moduleId
    property string language
    property string href
    readonly property bool wide: width >= 900
    readonly property real measure: Math.min(Theme.lesson * 34.5, body.width - 2 * Theme.space20)

    focus: true

    signal closed
    signal unlockWanted
    signal stepWanted(string href, bool quiz)
    signal finished

    function goOn() {
        if (theSession.nextHref.length > 0)
            page.stepWanted(theSession.nextHref, theSession.nextIsQuiz);
        else
            page.finished();
    }

    QuizSession {
        id: theSession
        services: page.services
        moduleId: page.moduleId
        language: page.language
        href: page.href
        active: page.visible && page.Window.active
        onElsewhere: (href, quiz) => page.stepWanted(href, quiz)
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
        anchors.left: parent.left
        title: theSession.moduleTitle
        steps: theSession.steps
        currentHref: theSession.href
        onChosen: (href, quiz) => page.stepWanted(href, quiz)
    }
    Item {
        id: body
        anchors.left: contents.right
        anchors.right: parent.right
        height: parent.height

        ReaderBar {
            id: bar
            y: Theme.space8
            width: page.measure
            anchors.horizontalCenter: parent.horizontalCenter
            text: theSession.status !== QuizSession.Ready ? "" : theSession.atResult ? qsTr("Result")
                : qsTr("Question %1 of %2").arg(theSession.index + 1).arg(theSession.count)
            value: theSession.progress
            closeText: qsTr("Close the quiz")
            onClosed: page.closed()
            onTextSize: textSize.open()
        }
        Item {
            anchors.fill: parent
            anchors.topMargin: bar.y + bar.height
            QuizView {
                anchors.fill: parent
                visible: theSession.status === QuizSession.Ready && !theSession.atResult
                focus: visible
                session: theSession
                measure: page.measure
                onUnlockWanted: page.unlockWanted()
            }
            Slot {
                anchors.fill: parent
                content: theSession.status === QuizSession.Ready && theSession.atResult ? result : null
                focus: content !== null
            }
            Component {
                id: result
                QuizResult {
                    session: theSession
                    measure: page.measure
                    onGoOn: page.goOn()
                }
            }
        }
        ReaderProblem {
            anchors.fill: parent
            anchors.margins: Theme.space20
            anchors.topMargin: bar.height + Theme.space30
            visible: theSession.status === QuizSession.Failed
            title: theSession.failureTitle
            text: theSession.failureText
            onClosed: page.closed()
        }
    }
}
