import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Learn

// The lessons of the module beside the text.
FocusScope {
    id: pane

    required property string title
    required property CourseSteps steps
    required property string currentHref
    signal chosen(string href, bool quiz)

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
        Rectangle {
            width: 1
            height: parent.height
            color: Theme.line
            anchors.right: parent.right
        }
    }
    HeadingText {
        id: heading
        x: Theme.space20
        y: Theme.space24
        width: parent.width - 2 * Theme.space20
        level: 3
        text: pane.title
    }
    StepList {
        anchors.fill: parent
        anchors.margins: Theme.space10
        anchors.topMargin: heading.y + heading.height + Theme.space12
        clip: true
        steps: pane.steps
        currentHref: pane.currentHref
        onChosen: (href, quiz) => pane.chosen(href, quiz)
    }
}
