import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls

// A few figures in one row: the number large, what it counts below. Two rows where the text is large.
GridLayout {
    id: grid

    required property var figures // of {value, label}

    readonly property var said: figures.filter(figure => figure.value.length > 0)
    readonly property bool narrow: width < said.length * 82 * Theme.textScale

    columns: narrow ? 2 : said.length
    columnSpacing: Theme.space12
    rowSpacing: Theme.space12

    Repeater {
        model: grid.said
        ColumnLayout {
            id: figure
            required property var modelData
            required property int index
            spacing: 2
            Accessible.role: Accessible.StaticText
            Accessible.name: modelData.value + " " + modelData.label
            Layout.fillWidth: grid.narrow || index < grid.said.length - 1
            Layout.alignment: Qt.AlignTop
            HeadingText {
                level: 2
                font.pixelSize: 20 * Theme.textScale
                wrapMode: Text.NoWrap
                text: figure.modelData.value
                Accessible.ignored: true
            }
            CaptionText {
                color: Theme.ink2
                text: figure.modelData.label
                Accessible.ignored: true
                Layout.fillWidth: grid.narrow
            }
        }
    }
}
