import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls

// Names and what they say, line by line; one above the other where there is no room beside.
ColumnLayout {
    id: table

    required property var facts // of {name, value, said}

    readonly property bool narrow: width < 420 * (0.5 + Theme.textScale / 2)

    spacing: 0

    Repeater {
        model: table.facts
        GridLayout {
            id: fact
            required property var modelData
            columns: table.narrow ? 1 : 2
            columnSpacing: Theme.space16
            rowSpacing: 2
            Layout.fillWidth: true
            Rectangle {
                implicitHeight: 1
                color: Theme.line
                Layout.fillWidth: true
                Layout.columnSpan: table.narrow ? 1 : 2
                Layout.bottomMargin: Theme.space8
            }
            SmallText {
                text: fact.modelData.name
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: table.narrow
                Layout.preferredWidth: table.narrow ? -1 : table.width * 0.36
                Layout.bottomMargin: table.narrow ? 0 : Theme.space8
            }
            BodyText {
                text: fact.modelData.value
                font.pixelSize: Theme.small
                lineHeight: 1.2
                color: fact.modelData.said ? Theme.ink : Theme.ink3
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.bottomMargin: Theme.space8
            }
        }
    }
}
