pragma ComponentBehavior: Bound

import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Explore

// Everything the list can be narrowed to, and its order. Stands in a sheet on a phone, beside the list on a laptop.
FilledColumn {
    id: panel

    required property CatalogueSearch search

    spacing: Theme.space20

    FilledColumn {
        spacing: Theme.space8
        OverlineText {
            text: qsTr("Order")
            color: Theme.ink2
        }
        Flow {
            spacing: Theme.space8
            Repeater {
                model: panel.search.orders
                Chip {
                    required property var modelData
                    text: modelData.label
                    checked: panel.search.filters.order === modelData.order
                    role: Accessible.RadioButton
                    onClicked: panel.search.filters.order = modelData.order
                }
            }
        }
    }
    Repeater {
        model: panel.search.filters.groups
        FacetGroup {
            required property var modelData
            chips: modelData
            filters: panel.search.filters
        }
    }
    Item {
        visible: panel.search.filters.activeCount > 0
        implicitHeight: clear.implicitHeight
        ActionButton {
            id: clear
            anchors.left: parent.left
            text: qsTr("Clear all filters")
            onClicked: panel.search.filters.clear()
        }
    }
}
