import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Skills

// Title, picture, legend, the closest gap and the pathways already begun.
ColumnLayout {
    id: overview

    required property SkillsView view
    signal chooseGoal
    signal go(var target)

    readonly property bool shown: view.available && !view.empty

    spacing: Theme.space16

    ColumnLayout {
        spacing: 2
        PageHeader {
            title: qsTr("Skills")
            Layout.fillWidth: true
            IconButton {
                visible: overview.shown && overview.view.axes.length >= 3
                iconName: chart.asList ? "waypoints" : "list-checks"
                text: chart.asList ? qsTr("Show as a picture") : qsTr("Show as a list")
                onClicked: chart.asList = !chart.asList
            }
        }
        SmallText {
            visible: overview.shown
            text: qsTr("From %1 and %2").arg(qsTr("%n credential(s)", "From …", overview.view.credentialCount))
                      .arg(qsTr("%n finished module(s)", "From … and …", overview.view.moduleCount))
            Layout.fillWidth: true
        }
    }
    SkillsStart {
        visible: !overview.shown && !overview.view.loading
        view: overview.view
        Layout.fillWidth: true
        onGo: target => overview.go(target)
    }
    SkillsChart {
        id: chart
        visible: overview.shown
        view: overview.view
        Layout.fillWidth: true
    }
    PictureLegend {
        visible: overview.shown
        view: overview.view
        Layout.fillWidth: true
        onChooseGoal: overview.chooseGoal()
    }
    GapCard {
        visible: overview.shown && (overview.view.goal.id !== "" || overview.view.goals.length > 0)
        view: overview.view
        Layout.fillWidth: true
        onChooseGoal: overview.chooseGoal()
        onGo: target => overview.go(target)
    }
    HeadingText {
        level: 2
        visible: begun.count > 0
        text: qsTr("Already counts towards")
        Layout.fillWidth: true
        Layout.topMargin: Theme.space8
    }
    FilledColumn {
        spacing: overview.spacing
        visible: begun.count > 0
        Layout.fillWidth: true
        Repeater {
            id: begun
            model: overview.shown ? overview.view.counts : []
            BegunCard {
                onGo: target => overview.go(target)
            }
        }
    }
}
