import QtQuick
import Wanderbuch.Controls
import Wanderbuch.Explore
import Wanderbuch.Theme

// Why there are no rows, and what to do about it.
FilledColumn {
    id: words

    required property BrowseFooter footer

    readonly property CatalogueSearch search: footer.search
    readonly property bool saved: search.filters.savedOnly
    readonly property bool narrowed: search.text.length > 0 || search.filters.activeCount > 0

    topPadding: Theme.space12

    Notice {
        visible: words.search.problem.length > 0
        tone: "warn"
        iconName: "triangle-alert"
        title: qsTr("The library could not be read")
        text: words.search.problem
    }
    EmptyState {
        visible: words.search.empty && words.search.problem.length === 0
        iconName: words.saved ? "bookmark" : words.narrowed ? "search" : "route"
        title: words.saved ? qsTr("Nothing saved yet") : words.narrowed ? qsTr("Nothing fits all of this") : qsTr("No pathways here yet")
        text: words.saved ? qsTr("Press the bookmark on a pathway or a module, and it will wait for you here.")
            : words.narrowed ? qsTr("Try fewer or other words, or take a filter away.")
            : qsTr("Pathways and modules of a provider will stand here as soon as its catalogue is imported.")
        ActionButton {
            visible: words.narrowed
            text: words.saved ? qsTr("See all pathways") : qsTr("Clear words and filters")
            onClicked: words.footer.cleared()
        }
    }
}
