pragma ComponentBehavior: Bound

import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Learn

Column {
    id: list

    required property lessonBlock block
    readonly property real indent: Theme.lesson * 1.5

    spacing: Theme.space8
    Accessible.role: Accessible.List

    Repeater {
        model: list.block.items
        Item {
            id: entry
            required property var modelData
            readonly property real inset: list.indent * (modelData.depth + 1)
            width: list.width
            implicitHeight: words.implicitHeight
            Accessible.role: Accessible.ListItem
            Accessible.name: words.Accessible.name
            Text {
                anchors.left: parent.left
                anchors.leftMargin: entry.inset - list.indent
                text: entry.modelData.marker
                font: words.font
                lineHeightMode: Text.FixedHeight
                lineHeight: Theme.lessonLineHeight
                color: Theme.seal
                textFormat: Text.PlainText
                Accessible.ignored: true
            }
            LessonText {
                id: words
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.leftMargin: entry.inset
                styled: entry.modelData.styled
            }
        }
    }
}
