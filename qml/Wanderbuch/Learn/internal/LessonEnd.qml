import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Learn

// The end of a lesson: what comes next, and the way back.
Item {
    id: end

    required property LessonReader reader
    required property real measure
    signal turned(string href, bool quiz)

    implicitHeight: column.implicitHeight + 2 * Theme.space30

    ColumnLayout {
        id: column
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.space30
        width: end.measure
        spacing: Theme.space12
        Rectangle {
            implicitHeight: 1
            color: Theme.line
            Layout.fillWidth: true
        }
        CaptionText {
            text: end.reader.nextHref.length === 0 ? qsTr("This was the last part.")
                : end.reader.nextIsQuiz ? qsTr("Next: a few questions about what you read") : qsTr("Next lesson")
            Layout.fillWidth: true
        }
        HeadingText {
            level: 2
            text: end.reader.nextTitle
            visible: text.length > 0
            Layout.fillWidth: true
        }
        Flow {
            spacing: Theme.space10
            Layout.fillWidth: true
            ActionButton {
                main: true
                text: end.reader.nextHref.length === 0 ? qsTr("Finish") : end.reader.nextIsQuiz ? qsTr("Check yourself") : qsTr("Go on")
                description: end.reader.nextTitle
                onClicked: {
                    end.reader.complete();
                    end.turned(end.reader.nextHref, end.reader.nextIsQuiz);
                }
            }
            ActionButton {
                quiet: true
                visible: end.reader.previousHref.length > 0
                text: qsTr("Previous lesson")
                description: end.reader.previousTitle
                onClicked: end.turned(end.reader.previousHref, end.reader.previousIsQuiz)
            }
        }
    }
}
