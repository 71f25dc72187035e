import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Explore

// Below the rows: nothing, or why there are none and what to do about it.
Item {
    id: footer

    required property CatalogueSearch search
    required property real margin
    signal cleared

    readonly property bool saved: search.filters.savedOnly
    readonly property bool narrowed: search.text.length > 0 || search.filters.activeCount > 0

    implicitHeight: Math.max(Theme.space24, column.visible || problem.visible ? column.implicitHeight + problem.implicitHeight + Theme.space24 : 0)

    Notice {
        id: problem
        x: footer.margin
        width: parent.width - 2 * footer.margin
        visible: footer.search.problem.length > 0
        tone: "warn"
        iconName: "triangle-alert"
        title: qsTr("The library could not be read")
        text: footer.search.problem
    }
    EmptyState {
        id: column
        x: footer.margin
        y: Theme.space12
        width: parent.width - 2 * footer.margin
        visible: footer.search.empty && !problem.visible
        iconName: footer.saved ? "bookmark" : footer.narrowed ? "search" : "route"
        title: footer.saved ? qsTr("Nothing saved yet") : footer.narrowed ? qsTr("Nothing fits all of this") : qsTr("No pathways here yet")
        text: footer.saved ? qsTr("Press the bookmark on a pathway or a module, and it will wait for you here.")
            : footer.narrowed ? qsTr("Try fewer or other words, or take a filter away.")
            : qsTr("Pathways and modules of a provider will stand here as soon as its catalogue is imported.")
        ActionButton {
            visible: footer.narrowed
            text: footer.saved ? qsTr("See all pathways") : qsTr("Clear words and filters")
            onClicked: footer.cleared()
        }
    }
}
