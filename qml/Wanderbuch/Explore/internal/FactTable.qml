pragma ComponentBehavior: Bound

import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls

// Names and what they say, line by line; one above the other where there is no room beside.
FilledColumn {
    id: table

    required property var facts // of {name, value, said}

    readonly property bool narrow: width < 420 * (0.5 + Theme.textScale / 2)

    Repeater {
        model: table.facts
        Item {
            id: fact
            required property var modelData
            implicitHeight: Math.max(name.y + name.implicitHeight, value.y + value.implicitHeight) + Theme.space8
            Rectangle {
                width: parent.width
                height: 1
                color: Theme.line
            }
            SmallText {
                id: name
                anchors.left: parent.left
                y: Theme.space8
                width: table.narrow ? table.width : table.width * 0.36
                text: fact.modelData.name
            }
            BodyText {
                id: value
                anchors.right: parent.right
                y: table.narrow ? name.y + name.implicitHeight + 2 : Theme.space8
                width: table.narrow ? table.width : table.width * 0.64 - Theme.space16
                text: fact.modelData.value
                font.pixelSize: Theme.small
                lineHeight: 1.2
                color: fact.modelData.said ? Theme.ink : Theme.ink3
            }
        }
    }
}
