pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Skills

// The pathway that the picture compares with.
Sheet {
    id: sheet

    required property SkillsView view

    title: qsTr("Compare with a pathway")
    onOpened: list.forceActiveFocus()

    function choose(id: string) {
        view.chooseGoal(id);
        close();
    }

    ListView {
        id: list
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(contentHeight, 420)
        clip: true
        spacing: Theme.space8
        activeFocusOnTab: true
        keyNavigationEnabled: true
        boundsBehavior: Flickable.StopAtBounds
        model: [{id: "", title: qsTr("No pathway"), done: 0, needed: 0}, ...sheet.view.goals]
        T.ScrollBar.vertical: ScrollLine {}
        Keys.onReturnPressed: sheet.choose(model[currentIndex].id)
        Keys.onEnterPressed: sheet.choose(model[currentIndex].id)
        Keys.onSpacePressed: sheet.choose(model[currentIndex].id)
        delegate: ChoiceRow {
            required property var modelData
            width: ListView.view.width
            activeFocusOnTab: false
            checked: sheet.view.goal.id === modelData.id
            text: modelData.title
            detail: modelData.done > 0 ? qsTr("%1 of %2 modules done").arg(modelData.done).arg(modelData.needed) : ""
            onClicked: sheet.choose(modelData.id)
            Rectangle {
                anchors.fill: parent
                radius: Theme.radiusControl
                color: "transparent"
                border.width: 2
                border.color: Theme.blue
                visible: parent.ListView.isCurrentItem && list.activeFocus
            }
        }
    }
}
