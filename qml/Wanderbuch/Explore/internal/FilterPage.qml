import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Explore

// The filters beside the list: each press shows at once what is left.
ScrollPage {
    id: page

    required property CatalogueSearch search
    signal closed

    margin: Theme.space24

    RowLayout {
        Layout.fillWidth: true
        ColumnLayout {
            spacing: Theme.space4
            HeadingText {
                level: 2
                text: qsTr("Filters")
                Layout.fillWidth: true
            }
            SmallText {
                text: page.search.totalText
                Layout.fillWidth: true
            }
        }
        IconButton {
            iconName: "x"
            text: qsTr("Close the filters")
            Layout.alignment: Qt.AlignTop
            Layout.rightMargin: -12
            onClicked: page.closed()
        }
    }
    FilterPanel {
        search: page.search
        Layout.fillWidth: true
    }
}
