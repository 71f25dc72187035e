pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Wanderbuch.Theme
import Wanderbuch.Controls

// A question one can ask of a list, on or off.
T.Button {
    id: control

    property string iconName

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.chip, implicitContentHeight + 8)
    leftPadding: Theme.space12
    rightPadding: Theme.space12
    focusPolicy: Qt.StrongFocus
    Accessible.role: checkable ? Accessible.CheckBox : Accessible.Button
    Accessible.name: text
    Accessible.checkable: checkable
    Accessible.checked: checked

    contentItem: Row {
        spacing: 6
        Icon {
            name: control.iconName
            visible: control.iconName.length > 0
            tint: control.checked ? Theme.inverseInk : Theme.ink2
            size: 15 * Theme.textScale
            anchors.verticalCenter: parent.verticalCenter
        }
        Text {
            text: control.text
            font.family: Theme.sans
            font.pixelSize: Theme.small
            font.weight: control.checked ? Font.Medium : Font.Normal
            color: control.checked ? Theme.inverseInk : Theme.ink2
            textFormat: Text.PlainText
            Accessible.ignored: true
            anchors.verticalCenter: parent.verticalCenter
        }
    }
    background: Rectangle {
        radius: height / 2
        color: control.checked ? Theme.inverse : Theme.surface
        border.width: control.checked ? 0 : 1
        border.color: Theme.line
        FocusRing {
            shown: control.visualFocus
            controlRadius: parent.radius
        }
    }
    // The touch target reaches beyond the drawn chip.
    HoverHandler {
        cursorShape: Qt.PointingHandCursor
        margin: Math.max(0, (Theme.touchTarget - control.height) / 2)
    }
    containmentMask: QtObject {
        function contains(point: point): bool {
            const slack = Math.max(0, (Theme.touchTarget - control.height) / 2);
            return point.x >= 0 && point.x <= control.width && point.y >= -slack && point.y <= control.height + slack;
        }
    }
}
