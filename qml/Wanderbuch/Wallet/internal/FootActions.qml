import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme

// What can be done with this page, along its foot, where a thumb is.
Rectangle {
    id: foot

    default property alias actions: row.data

    anchors.bottom: parent ? parent.bottom : undefined
    width: parent ? parent.width : 0
    height: visible ? row.implicitHeight + 2 * Theme.space14 : 0
    color: "transparent"

    RowLayout {
        id: row
        x: Theme.space20
        y: Theme.space14
        width: parent.width - 2 * Theme.space20
        spacing: Theme.space10
    }
}
