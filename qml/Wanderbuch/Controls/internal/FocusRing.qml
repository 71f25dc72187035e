import QtQuick
import Wanderbuch.Theme

// Shows where the keyboard is. Fills its control; drawn just outside it.
Rectangle {
    required property bool shown
    property real controlRadius: Theme.radiusControl

    anchors.fill: parent
    anchors.margins: -3
    radius: controlRadius + 3
    color: "transparent"
    border.width: 2
    border.color: Theme.blue
    visible: shown
}
