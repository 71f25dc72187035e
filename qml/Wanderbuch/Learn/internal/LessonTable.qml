pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Learn

// A table with calm lines. Where its columns do not fit it scrolls sideways, by touch, wheel or arrow keys.
Flickable {
    id: table

    required property lessonBlock block
    readonly property int columns: block.header.length
    readonly property bool scrolls: contentWidth > width + 1

    implicitHeight: grid.implicitHeight + (scrolls ? Theme.space12 : 0)
    contentWidth: grid.width
    contentHeight: grid.implicitHeight
    flickableDirection: Flickable.HorizontalFlick
    boundsBehavior: Flickable.StopAtBounds
    interactive: scrolls
    clip: scrolls
    activeFocusOnTab: scrolls
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Table with %n row(s)", "", block.rows.length)
    T.ScrollBar.horizontal: ScrollLine {
        policy: table.scrolls ? T.ScrollBar.AlwaysOn : T.ScrollBar.AlwaysOff
        tint: table.activeFocus ? Theme.blue : Theme.ink3
    }
    Keys.onLeftPressed: contentX = Math.max(0, contentX - 60)
    Keys.onRightPressed: contentX = Math.min(contentWidth - width, contentX + 60)

    GridLayout {
        id: grid
        width: Math.max(table.width, table.columns * 96 * Theme.textScale)
        columns: table.columns
        columnSpacing: 0
        rowSpacing: 0
        Repeater {
            model: table.block.header
            LessonCell {
                required property string modelData
                required property int index
                styled: modelData
                head: true
                alignment: table.block.alignments[index]
                last: index === table.columns - 1
            }
        }
        Repeater {
            model: table.columns * table.block.rows.length
            LessonCell {
                required property int index
                styled: table.block.rows[Math.floor(index / table.columns)][index % table.columns]
                alignment: table.block.alignments[index % table.columns]
                last: index % table.columns === table.columns - 1
            }
        }
    }
}
