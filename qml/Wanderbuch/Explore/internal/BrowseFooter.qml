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

    implicitHeight: words.visible ? words.height + Theme.space24 : Theme.space24

    Later {
        id: words
        wanted: footer.search.problem.length > 0 || footer.search.empty
        page: Qt.resolvedUrl("NothingFound.qml")
        properties: ({footer: footer})
        x: footer.margin
        width: parent.width - 2 * footer.margin
    }
}
