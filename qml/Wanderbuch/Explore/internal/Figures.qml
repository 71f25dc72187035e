pragma ComponentBehavior: Bound

import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls

// A few figures in one row: the number large, what it counts below. Two rows where the text is large.
Flow {
    id: grid

    required property var figures // of {value, label}

    readonly property var said: figures.filter(figure => figure.value.length > 0)
    readonly property bool narrow: width < said.length * 82 * Theme.textScale
    readonly property int columns: narrow ? 2 : Math.max(1, said.length)
    readonly property real share: Math.floor((width - (columns - 1) * spacing) / columns)

    spacing: Theme.space12

    Repeater {
        model: grid.said
        FilledColumn {
            id: figure
            required property var modelData
            width: grid.share
            spacing: 2
            Accessible.role: Accessible.StaticText
            Accessible.name: modelData.value + " " + modelData.label
            HeadingText {
                level: 2
                size: 20 * Theme.textScale
                wrapMode: Text.NoWrap
                text: figure.modelData.value
                Accessible.ignored: true
            }
            CaptionText {
                color: Theme.ink2
                text: figure.modelData.label
                Accessible.ignored: true
            }
        }
    }
}
