pragma ComponentBehavior: Bound

import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Explore

// The questions people ask, each a press away, in one line that scrolls sideways.
ListView {
    id: row

    required property CatalogueFilters filters
    property real margin: Theme.space20

    orientation: ListView.Horizontal
    implicitHeight: Math.max(Theme.touchTarget, Theme.chip + 10)
    spacing: Theme.space8
    leftMargin: margin
    rightMargin: margin
    boundsBehavior: Flickable.StopAtBounds
    reuseItems: true
    clip: true
    model: filters.questions
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Questions people ask")

    delegate: Chip {
        id: chip
        required property int facet
        required property string value
        required property bool chosen
        required property string label
        y: (row.height - height) / 2
        text: label
        checked: chosen
        onClicked: row.filters.toggle(facet, value)
        Keys.onLeftPressed: nextItemInFocusChain(row.LayoutMirroring.enabled).forceActiveFocus(Qt.TabFocusReason)
        Keys.onRightPressed: nextItemInFocusChain(!row.LayoutMirroring.enabled).forceActiveFocus(Qt.TabFocusReason)
    }
}
