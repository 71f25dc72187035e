pragma ComponentBehavior: Bound

import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Explore

// The pathways as cards, one or two beside each other.
FilledColumn {
    id: part

    required property CatalogueSearch search
    required property string chosen
    required property bool twoColumns
    signal pathwayChosen(string id)
    signal savedToggled(string id, bool saved)

    // A large library shows its first pathways; the rest comes on demand.
    property int shown: 8
    readonly property PathwayCards pathways: search.pathways

    spacing: Theme.space12

    PartHeading {
        air: Theme.space4
        title: qsTr("Pathways")
        detail: part.search.pathwaysText
    }
    Item { // placed by hand: a positioner whose children follow each other's height never comes to rest
        id: grid
        readonly property int columns: part.twoColumns ? 2 : 1
        readonly property real share: (width - (columns - 1) * Theme.space14) / columns
        readonly property Item last: cards.made > 0 ? cards.itemAt(Math.min(part.shown, cards.made) - 1) : null
        implicitHeight: last ? last.y + last.height : 0
        Repeater {
            id: cards
            property int made: 0
            model: part.pathways
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
                visible: index < part.shown
                selected: part.chosen === identifier
                onClicked: part.pathwayChosen(identifier)
                onSavedToggled: saved => part.savedToggled(identifier, saved)
            }
        }
    }
    Item {
        visible: part.pathways.count > part.shown
        implicitHeight: all.implicitHeight
        ActionButton {
            id: all
            anchors.left: parent.left
            text: qsTr("Show all %n pathways", "", part.pathways.count)
            onClicked: part.shown = part.pathways.count
        }
    }
}
