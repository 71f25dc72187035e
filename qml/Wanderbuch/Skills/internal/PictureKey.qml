pragma ComponentBehavior: Bound

import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls

// The words behind the numbers of a picture whose labels have no room.
Column {
    id: key

    required property var axes // of SkillAxis

    spacing: Theme.space4

    Repeater {
        model: key.axes
        Row {
            id: line
            required property var modelData
            required property int index
            width: key.width
            spacing: Theme.space8
            SmallText {
                id: number
                text: line.index + 1
                width: Theme.small * 1.4
                color: Theme.ink
                font.weight: Font.DemiBold
                wrapMode: Text.NoWrap
                Accessible.ignored: true // the picture itself says it with its values
            }
            SmallText {
                text: line.modelData.label
                width: key.width - number.width - line.spacing
                font.weight: line.modelData.closest ? Font.DemiBold : Font.Normal
                Accessible.ignored: true
            }
        }
    }
}
