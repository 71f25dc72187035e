pragma ComponentBehavior: Bound

import QtQuick
import Wanderbuch.Learn

// The lessons of a module as a short route: done, where one is, ahead. Choosing one opens it.
ListView {
    id: list

    required property CourseSteps steps
    property string currentHref
    signal chosen(string href, bool quiz)

    implicitHeight: contentHeight
    model: steps
    spacing: 0
    reuseItems: true
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Lessons")

    delegate: StepRow {
        width: ListView.view.width
        here: href === list.currentHref
        onClicked: list.chosen(href, quiz)
        Keys.onDownPressed: list.itemAtIndex(index + 1)?.forceActiveFocus(Qt.TabFocusReason)
        Keys.onUpPressed: list.itemAtIndex(index - 1)?.forceActiveFocus(Qt.TabFocusReason)
    }
}
