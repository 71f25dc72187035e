pragma ComponentBehavior: Bound

import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls

// A question one can ask of a list, on or off; one of several where its role says so.
Pressable {
    id: control

    property string iconName
    property bool checked: false
    property int role: Accessible.CheckBox // or RadioButton, or Button for one that does something

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.chip, implicitContentHeight + 8)
    leftPadding: Theme.space12
    rightPadding: Theme.space12
    reach: Math.max(0, (Theme.touchTarget - height) / 2) // beyond what is drawn
    Accessible.role: role
    Accessible.checkable: role !== Accessible.Button
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
}
