import QtQuick
import QtQuick.Templates as T
import Wanderbuch.Theme
import Wanderbuch.Controls

// A button that is only an icon; its words are what a screen reader says.
T.Button {
    id: control

    required property string iconName
    property color tint: Theme.ink2
    property real iconSize: 20 * (0.6 + 0.4 * Theme.textScale)

    implicitWidth: Theme.touchTarget
    implicitHeight: Theme.touchTarget
    opacity: enabled ? 1 : 0.45
    focusPolicy: Qt.StrongFocus
    Accessible.name: text

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: control.iconName
            tint: control.tint
            size: control.iconSize
        }
    }
    background: Rectangle {
        radius: Theme.radiusControl
        color: Theme.ink
        opacity: control.down ? 0.12 : control.hovered && control.enabled ? 0.06 : 0
    }
    FocusRing {
        shown: control.visualFocus
    }
    HoverHandler {
        cursorShape: Qt.PointingHandCursor
    }
}
