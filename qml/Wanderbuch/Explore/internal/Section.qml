import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls

// A part of a page under its own heading.
Column {
    id: section

    required property string title
    property string detail
    default property alias body: column.data

    spacing: Theme.space8

    Column {
        topPadding: Theme.space8
        width: section.width
        spacing: 2
        HeadingText {
            level: 3
            text: section.title
            width: section.width
        }
        SmallText {
            text: section.detail
            visible: text.length > 0
            width: section.width
        }
    }
    ColumnLayout {
        id: column
        spacing: Theme.space8
        width: section.width
    }
}
