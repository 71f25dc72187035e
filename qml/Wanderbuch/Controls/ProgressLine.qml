import QtQuick
import Wanderbuch.Theme

// How far along, 0 to 1. `name` says of what.
Rectangle {
    id: line

    property real share: 0 // not "value", of which Qt 6.4 tells screen readers changes that it cannot answer for
    property color tint: Theme.blue
    required property string name

    implicitWidth: 200
    implicitHeight: 6
    radius: height / 2
    color: Theme.line
    Accessible.role: Accessible.ProgressBar
    Accessible.name: name
    Accessible.description: qsTr("%1 percent").arg(Math.round(share * 100))

    Rectangle {
        width: Math.max(parent.height, parent.width * Math.min(1, line.share))
        height: parent.height
        radius: height / 2
        color: line.tint
        visible: line.share > 0
        anchors.left: parent.left
        Behavior on width {
            NumberAnimation {
                duration: Theme.motionPage
                easing.type: Easing.OutCubic
            }
        }
    }
}
