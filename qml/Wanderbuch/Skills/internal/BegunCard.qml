import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls

// A pathway that what is held already counts towards.
Card {
    id: card

    required property var modelData // SkillGoal
    signal go(var target)

    readonly property string share: modelData.done >= modelData.needed ? qsTr("All %n module(s) done", "", modelData.needed)
                                                                       : qsTr("%1 of %2 modules done").arg(modelData.done).arg(modelData.needed)

    text: modelData.title
    Accessible.description: share
    onClicked: go({place: "explore", page: "pathway", id: modelData.id})

    contentItem: ColumnLayout {
        spacing: Theme.space8
        HeadingText {
            level: 3
            text: card.modelData.title
            Accessible.ignored: true
            Layout.fillWidth: true
        }
        RouteLine {
            states: card.modelData.states
            Layout.fillWidth: true
        }
        CaptionText {
            text: card.share
            Accessible.ignored: true
            Layout.fillWidth: true
        }
    }
}
