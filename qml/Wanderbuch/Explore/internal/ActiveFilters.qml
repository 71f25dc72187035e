pragma ComponentBehavior: Bound

import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Explore

// What the list is narrowed to beside the questions; a press takes one away.
Flow {
    id: row

    required property CatalogueFilters filters

    spacing: Theme.space8

    Repeater {
        model: row.filters.active
        Chip {
            required property int facet
            required property string value
            required property string label
            text: label
            iconName: "x"
            checked: true
            role: Accessible.Button
            Accessible.name: qsTr("Take away the filter %1").arg(label)
            onClicked: row.filters.toggle(facet, value)
        }
    }
    ActionButton {
        quiet: true
        implicitHeight: Math.max(Theme.chip, 36)
        text: qsTr("Clear all")
        onClicked: row.filters.clear()
    }
}
