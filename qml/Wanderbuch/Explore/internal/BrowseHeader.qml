import QtQuick
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

    readonly property bool browsing: !search.searching

    Connections {
        target: header.search
        function onChanged() { // at once, or rows are made for room that the cards take a moment later
            grid.forceLayout();
            column.forceLayout();
        }
    }

    implicitHeight: column.implicitHeight + Theme.space8

    FilledColumn {
        id: column
        x: header.margin
        y: Theme.space4
        width: parent.width - 2 * header.margin
        spacing: Theme.space12

        Later {
            wanted: (header.learning.available || header.learning.expected) && header.browsing && header.search.filters.activeCount === 0
            page: Qt.resolvedUrl("ContinueCard.qml")
            properties: ({header: header})
        }
        PathwayGrid {
            id: grid
            visible: header.browsing && header.search.pathways.count > 0
            search: header.search
            chosen: header.chosen
            twoColumns: header.twoColumns
            onPathwayChosen: id => header.pathwayChosen(id)
            onSavedToggled: (id, saved) => header.savedToggled(id, saved)
        }
        PartHeading {
            visible: header.search.results.count > 0
            air: header.browsing ? Theme.space8 : 0
            title: header.search.filters.savedOnly ? qsTr("Saved") : header.browsing ? qsTr("Modules") : qsTr("Found")
            detail: header.search.totalText
        }
        SmallText {
            visible: header.search.corrected.length > 0
            text: qsTr("Nobody uses these words. Shown is what fits “%1”.").arg(header.search.corrected)
        }
    }
}
