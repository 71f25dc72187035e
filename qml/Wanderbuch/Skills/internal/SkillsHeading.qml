import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Skills

// Above the list of all skills.
Column {
    id: heading

    required property SkillsView view

    spacing: Theme.space4
    bottomPadding: Theme.space8
    visible: view.available && !view.empty

    HeadingText {
        level: 2
        width: parent.width
        text: qsTr("All skills")
    }
    SmallText {
        width: parent.width
        text: qsTr("%n skill(s), strongest first. Open one to see the proof.", "", heading.view.skills.count)
    }
}
