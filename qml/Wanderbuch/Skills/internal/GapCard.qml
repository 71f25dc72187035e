import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Skills

// What is missing on the way to the goal, and the one thing to do about it.
Card {
    id: card

    required property SkillsView view
    signal chooseGoal
    signal go(var target)

    readonly property var gap: view.gap
    readonly property var goal: view.goal
    readonly property string kind: goal.id === "" ? "goal" : !gap.exists ? "done" : gap.moduleId === "" ? "stuck" : "gap"
    readonly property string skill: gap.heldLevel > 0 ? qsTr("%1, from level %2 to %3").arg(gap.skill).arg(gap.heldLevel).arg(gap.wantedLevel)
                                                      : gap.skill

    interactive: false
    text: title.text

    function act() {
        if (kind === "goal")
            chooseGoal();
        else if (kind === "gap")
            go({place: "explore", page: "module", id: gap.moduleId});
        else
            go({place: "explore", page: "pathway", id: goal.id});
    }

    contentItem: ColumnLayout {
        spacing: Theme.space4
        HeadingText {
            id: title
            level: 3
            text: card.kind === "goal" ? qsTr("Where to next") : card.kind === "done" ? qsTr("Nothing missing") : qsTr("Closest gap")
            Layout.fillWidth: true
        }
        SmallText {
            lineHeight: 1.35
            text: card.kind === "goal" ? qsTr("Choose a pathway to see which of its skills you still need.")
                : card.kind === "done" ? qsTr("You can show every skill that %1 needs.").arg(card.goal.title)
                : card.kind === "stuck" ? qsTr("%1: no module here teaches it yet. See what else %2 needs.").arg(card.skill).arg(card.goal.title)
                : qsTr("%1: the module “%2” takes %3 and counts towards %4.").arg(card.skill).arg(card.gap.moduleTitle)
                      .arg(qsTr("%n hour(s)", "", Math.ceil(card.gap.hours))).arg(card.goal.title)
            Layout.fillWidth: true
        }
        ActionButton {
            main: card.kind === "gap"
            text: card.kind === "goal" ? qsTr("Choose a pathway") : card.kind === "gap" ? qsTr("See the module") : qsTr("See the pathway")
            Layout.topMargin: Theme.space8
            Layout.maximumWidth: parent.width
            onClicked: card.act()
        }
    }
}
