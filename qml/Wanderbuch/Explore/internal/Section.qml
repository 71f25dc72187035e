import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls

// A part of a page under its own heading.
ColumnLayout {
    id: section

    required property string title
    property string detail
    default property alias body: column.data

    spacing: Theme.space8

    ColumnLayout {
        spacing: 2
        Layout.topMargin: Theme.space8
        HeadingText {
            level: 3
            text: section.title
            Layout.fillWidth: true
        }
        SmallText {
            text: section.detail
            visible: text.length > 0
            Layout.fillWidth: true
        }
    }
    ColumnLayout {
        id: column
        spacing: Theme.space8
        Layout.fillWidth: true
    }
}
