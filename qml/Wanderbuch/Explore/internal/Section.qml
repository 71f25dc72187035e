import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls

// A part of a page under its own heading.
FilledColumn {
    id: section

    required property string title
    property string detail
    default property alias body: column.data

    spacing: Theme.space8
    topPadding: Theme.space8

    FilledColumn {
        spacing: 2
        HeadingText {
            level: 3
            text: section.title
        }
        SmallText {
            text: section.detail
            visible: text.length > 0
        }
    }
    FilledColumn {
        id: column
        spacing: Theme.space8
    }
}
