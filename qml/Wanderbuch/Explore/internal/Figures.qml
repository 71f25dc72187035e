import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls

// A few figures in one row: the number large, what it counts below. Two rows where the text is large.
Grid {
    id: grid

    required property var figures // of {value, label}

    readonly property var said: figures.filter(figure => figure.value.length > 0)
    readonly property bool narrow: width < said.length * 82 * Theme.textScale

    columns: Math.max(1, narrow ? 2 : said.length)
    columnSpacing: Theme.space12
    rowSpacing: Theme.space12

    Repeater {
        model: grid.said
        Column {
            id: figure
            required property var modelData
            width: (grid.width - (grid.columns - 1) * grid.columnSpacing) / grid.columns
            spacing: 2
            Accessible.role: Accessible.StaticText
            Accessible.name: modelData.value + " " + modelData.label
            HeadingText {
                level: 2
                font.pixelSize: 20 * Theme.textScale
                wrapMode: Text.NoWrap
                text: figure.modelData.value
                Accessible.ignored: true
            }
            CaptionText {
                width: parent.width
                color: Theme.ink2
                text: figure.modelData.label
                Accessible.ignored: true
            }
        }
    }
}
