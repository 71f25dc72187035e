import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls

// One answer or option among several. `multiple` draws a box, otherwise a ring; `tone` colours it after marking.
Pressable {
    id: control

    property bool multiple: false
    property bool checked: false
    property string tone: "plain"
    property string detail
    property string detailIcon

    readonly property color frame: tone === "ok" ? Theme.ok : tone === "warn" ? Theme.warn : checked ? Theme.blue : Theme.line

    implicitWidth: 320
    implicitHeight: Math.max(Theme.touchTarget + 4, column.implicitHeight + 2 * Theme.space12)
    Accessible.role: multiple ? Accessible.CheckBox : Accessible.RadioButton
    Accessible.description: detail
    Accessible.checkable: true
    Accessible.checked: checked

    contentItem: Item {
        Rectangle {
            id: mark
            x: control.mirrored ? parent.width - width - Theme.space14 : Theme.space14
            y: Math.max(0, (column.y + 1))
            width: 20
            height: 20
            radius: control.multiple ? 5 : 10
            color: control.checked && control.multiple ? control.frame : "transparent"
            border.width: 2
            border.color: control.checked || control.tone !== "plain" ? control.frame : Theme.ink3
            Rectangle {
                anchors.centerIn: parent
                width: 10
                height: 10
                radius: 5
                color: control.frame
                visible: control.checked && !control.multiple
            }
            Icon {
                anchors.centerIn: parent
                name: "check"
                size: 14
                tint: Theme.surface
                visible: control.checked && control.multiple
            }
        }
        Column {
            id: column
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: 46
            anchors.rightMargin: Theme.space14
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space4
            BodyText {
                width: parent.width
                text: control.text
                Accessible.ignored: true
            }
            Row {
                width: parent.width
                spacing: Theme.space8
                visible: control.detail.length > 0
                Icon {
                    id: detailMark
                    name: control.detailIcon
                    visible: name.length > 0
                    tint: detailText.color
                    size: Theme.small + 4
                }
                SmallText {
                    id: detailText
                    width: parent.width - (detailMark.visible ? detailMark.width + parent.spacing : 0)
                    text: control.detail
                    color: control.tone === "ok" ? Theme.ok : control.tone === "warn" ? Theme.warn : Theme.ink2
                    Accessible.ignored: true
                }
            }
        }
    }
    background: Rectangle {
        radius: Theme.radiusControl
        color: control.tone === "ok" ? Theme.okSoft : control.tone === "warn" ? Theme.warnSoft : control.checked ? Theme.blueSoft : Theme.surface
        border.width: control.checked || control.tone !== "plain" ? 2 : 1
        border.color: control.frame
        FocusRing {
            shown: control.visualFocus
        }
    }
}
