import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Wanderbuch.Theme
import Wanderbuch.Controls

// A setting that is on or off.
T.Switch {
    id: control

    property string detail

    implicitWidth: 320
    implicitHeight: Math.max(Theme.touchTarget + 8, texts.implicitHeight + 2 * Theme.space8)
    focusPolicy: Qt.StrongFocus
    Accessible.name: text
    Accessible.description: detail

    contentItem: Item {
        ColumnLayout {
            id: texts
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.rightMargin: 60
            anchors.verticalCenter: parent.verticalCenter
            spacing: 2
            BodyText {
                text: control.text
                Accessible.ignored: true
                Layout.fillWidth: true
            }
            SmallText {
                text: control.detail
                visible: text.length > 0
                Accessible.ignored: true
                Layout.fillWidth: true
            }
        }
    }
    indicator: Rectangle {
        x: control.mirrored ? 0 : control.width - width
        anchors.verticalCenter: parent.verticalCenter
        width: 46
        height: 26
        radius: 13
        color: control.checked ? Theme.seal : Theme.sunken
        border.width: 1
        border.color: control.checked ? Theme.seal : Theme.ink3
        Rectangle {
            x: control.checked ? 23 : 3
            anchors.verticalCenter: parent.verticalCenter
            width: 20
            height: 20
            radius: 10
            color: control.checked ? Theme.sealInk : Theme.ink3
            Behavior on x {
                NumberAnimation {
                    duration: Theme.motionShort
                }
            }
        }
        FocusRing {
            shown: control.visualFocus
            controlRadius: 13
        }
    }
}
