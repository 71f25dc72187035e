pragma ComponentBehavior: Bound

import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Explore

// The values of one facet, each with the number of modules it would show.
FilledColumn {
    id: group

    required property FilterChips chips
    required property CatalogueFilters filters
    property int shown: 10

    readonly property int hidden: Math.max(0, chips.count - shown)

    visible: chips.count > 0
    spacing: Theme.space8

    OverlineText {
        text: group.chips.title
        color: Theme.ink2
    }
    Flow {
        spacing: Theme.space8
        Repeater {
            model: group.chips
            Chip {
                required property int index
                required property int facet
                required property string value
                required property string label
                required property int modules
                required property bool chosen
                visible: index < group.shown || chosen
                text: modules >= 0 ? qsTr("%1 · %L2", "a filter and how many modules it shows").arg(label).arg(modules) : label
                iconName: chosen ? "check" : ""
                checked: chosen
                Accessible.name: modules >= 0 ? qsTr("%1, %n module(s)", "", modules).arg(label) : label
                onClicked: group.filters.toggle(facet, value)
            }
        }
        ActionButton {
            visible: group.hidden > 0
            quiet: true
            implicitHeight: Theme.touchTarget
            text: qsTr("%n more", "values of a filter", group.hidden)
            onClicked: group.shown = group.chips.count
        }
    }
}
