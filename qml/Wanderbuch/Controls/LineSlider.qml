import QtQuick
import QtQuick.Templates as T
import Wanderbuch.Theme
import Wanderbuch.Controls

// A value along a line. `label` is what it is for, `valueText` what it stands at: both for a screen reader.
T.Slider {
    id: control

    required property string label
    property string valueText

    implicitWidth: 240
    implicitHeight: Theme.touchTarget
    focusPolicy: Qt.StrongFocus
    snapMode: T.Slider.SnapAlways
    Accessible.name: label
    Accessible.description: valueText

    background: Rectangle {
        x: control.leftPadding
        y: control.topPadding + (control.availableHeight - height) / 2
        width: control.availableWidth
        height: 6
        radius: 3
        color: Theme.line
        Rectangle {
            x: control.mirrored ? parent.width - width : 0
            width: control.position * parent.width
            height: parent.height
            radius: 3
            color: Theme.blue
        }
    }
    handle: Rectangle {
        x: control.leftPadding + control.visualPosition * (control.availableWidth - width)
        y: control.topPadding + (control.availableHeight - height) / 2
        width: 24
        height: 24
        radius: 12
        color: Theme.surface
        border.width: control.pressed ? 7 : 5
        border.color: Theme.blue
        FocusRing {
            shown: control.visualFocus
            controlRadius: 12
        }
    }
    HoverHandler {
        cursorShape: Qt.PointingHandCursor
    }
}
