import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Explore

// Above the rows: where the learner left off, the pathways as cards, and what the rows below are.
Item {
    id: header

    required property CatalogueSearch search
    required property ContinueLearning learning
    required property string chosen
    required property real margin
    required property bool twoColumns
    signal pathwayChosen(string id)
    signal savedToggled(string id, bool saved)
    signal continued

    // A large library shows its first pathways; the rest comes on demand.
    property int shown: 8
    readonly property bool browsing: !search.searching

    implicitHeight: column.implicitHeight + Theme.space8

    ColumnLayout {
        id: column
        x: header.margin
        y: Theme.space4
        width: parent.width - 2 * header.margin
        spacing: Theme.space12

        ContinueCard {
            learning: header.learning
            visible: learning.available && header.browsing && header.search.filters.activeCount === 0
            Layout.fillWidth: true
            onClicked: header.continued()
        }
        RowLayout {
            visible: header.browsing && header.search.pathways.count > 0
            Layout.topMargin: Theme.space4
            HeadingText {
                level: 2
                text: qsTr("Pathways")
                Layout.fillWidth: true
            }
            SmallText {
                text: header.search.pathwaysText
            }
        }
        GridLayout {
            visible: header.browsing && header.search.pathways.count > 0
            columns: header.twoColumns ? 2 : 1
            columnSpacing: Theme.space14
            rowSpacing: Theme.space14
            Repeater {
                model: header.browsing ? header.search.pathways : null
                PathwayCard {
                    required property int index
                    visible: index < header.shown
                    selected: header.chosen === identifier
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 1
                    onClicked: header.pathwayChosen(identifier)
                    onSavedToggled: saved => header.savedToggled(identifier, saved)
                }
            }
        }
        ActionButton {
            visible: header.browsing && header.search.pathways.count > header.shown
            text: qsTr("Show all %n pathways", "", header.search.pathways.count)
            onClicked: header.shown = header.search.pathways.count
        }
        RowLayout {
            visible: header.search.results.count > 0
            Layout.topMargin: header.browsing ? Theme.space8 : 0
            HeadingText {
                level: 2
                text: header.search.filters.savedOnly ? qsTr("Saved") : header.browsing ? qsTr("Modules") : qsTr("Found")
                Layout.fillWidth: true
            }
            SmallText {
                text: header.search.totalText
            }
        }
        SmallText {
            visible: header.search.corrected.length > 0
            text: qsTr("Nobody uses these words. Shown is what fits “%1”.").arg(header.search.corrected)
            Layout.fillWidth: true
        }
    }
}
