import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Explore

// The filters above the list, where there is no room beside it.
Sheet {
    id: sheet

    required property CatalogueSearch search

    title: qsTr("Filters")

    FilterPanel {
        search: sheet.search
        Layout.fillWidth: true
    }
    ActionButton {
        main: true
        text: sheet.search.totalText.length > 0 ? qsTr("Show %1").arg(sheet.search.totalText) : qsTr("Show")
        Layout.fillWidth: true
        Layout.topMargin: Theme.space8
        onClicked: sheet.close()
    }
}
