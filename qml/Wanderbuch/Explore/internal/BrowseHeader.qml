pragma ComponentBehavior: Bound

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

    // A large library shows its first pathways; the rest comes on demand.
    property int shown: 8
    readonly property bool browsing: !search.searching

    implicitHeight: column.implicitHeight + Theme.space8

    FilledColumn {
        id: column
        x: header.margin
        y: Theme.space4
        width: parent.width - 2 * header.margin
        spacing: Theme.space12

        ContinueCard {
            learning: header.learning
            visible: learning.available && header.browsing && header.search.filters.activeCount === 0
            onClicked: header.continued()
        }
        PartHeading {
            visible: header.browsing && header.search.pathways.count > 0
            air: Theme.space4
            title: qsTr("Pathways")
            detail: header.search.pathwaysText
        }
        Item { // placed by hand: a positioner whose children follow each other's height never comes to rest
            id: grid
            readonly property int columns: header.twoColumns ? 2 : 1
            readonly property real share: (width - (columns - 1) * Theme.space14) / columns
            readonly property Item last: cards.made > 0 ? cards.itemAt(Math.min(header.shown, cards.made) - 1) : null
            visible: last !== null
            implicitHeight: last ? last.y + last.height : 0
            Repeater {
                id: cards
                property int made: 0
                model: header.browsing ? header.search.pathways : null
                onItemAdded: ++made
                onItemRemoved: --made
                PathwayCard {
                    required property int index
                    readonly property int column: index % grid.columns
                    readonly property Item above: cards.made > 0 ? cards.itemAt(index - grid.columns) : null
                    readonly property Item neighbour: grid.columns === 2 && cards.made > 0 ? cards.itemAt(column === 0 ? index + 1 : index - 1) : null
                    x: (grid.LayoutMirroring.enabled ? grid.columns - 1 - column : column) * (width + Theme.space14)
                    y: above ? above.y + above.height + Theme.space14 : 0
                    width: grid.share
                    height: Math.max(implicitHeight, neighbour?.visible ? neighbour.implicitHeight : 0)
                    visible: index < header.shown
                    selected: header.chosen === identifier
                    onClicked: header.pathwayChosen(identifier)
                    onSavedToggled: saved => header.savedToggled(identifier, saved)
                }
            }
        }
        Item {
            visible: header.browsing && header.search.pathways.count > header.shown
            implicitHeight: all.implicitHeight
            ActionButton {
                id: all
                anchors.left: parent.left
                text: qsTr("Show all %n pathways", "", header.search.pathways.count)
                onClicked: header.shown = header.search.pathways.count
            }
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
