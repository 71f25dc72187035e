import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme

// One cell of a table, with the line below it.
Item {
    id: cell

    required property string styled
    property bool head: false
    property int alignment: 0
    property bool last: false

    Layout.fillWidth: true
    Layout.fillHeight: true
    Layout.minimumWidth: 84 * Theme.textScale
    Layout.preferredWidth: Math.min(text.implicitWidth + Theme.space16, 240 * Theme.textScale)
    implicitHeight: text.implicitHeight + 2 * Theme.space10

    LessonText {
        id: text
        y: Theme.space10
        width: parent.width - (cell.last ? 0 : Theme.space16)
        styled: cell.styled
        font.family: Theme.sans
        font.pixelSize: Theme.small + 1
        font.weight: cell.head ? Font.DemiBold : Font.Normal
        lineHeight: (Theme.small + 1) * 1.4
        color: cell.head ? Theme.ink2 : Theme.ink
        horizontalAlignment: cell.alignment === 2 ? Text.AlignRight : cell.alignment === 1 ? Text.AlignHCenter : Text.AlignLeft
        Accessible.role: cell.head ? Accessible.ColumnHeader : Accessible.Cell
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: cell.head ? 2 : 1
        color: Theme.line
    }
}
