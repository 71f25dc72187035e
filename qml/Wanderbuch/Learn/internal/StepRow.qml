import QtQuick
import QtQuick.Templates as T
import Wanderbuch.Theme
import Wanderbuch.Controls

// One stop of the route through a module.
T.AbstractButton {
    id: row

    required property int index
    required property string title
    required property string href
    required property string note
    required property bool done
    required property bool quiz
    required property bool first
    required property bool last
    property bool here: false

    implicitHeight: Math.max(Theme.touchTarget + 8, words.implicitHeight + 2 * Theme.space8)
    focusPolicy: Qt.StrongFocus
    text: title
    Accessible.role: Accessible.ListItem
    Accessible.name: done ? qsTr("%1, done").arg(title) : here ? qsTr("%1, you are here").arg(title) : title
    Accessible.description: note
    Accessible.onPressAction: clicked()

    contentItem: Item {
        Item {
            id: rail
            width: 24
            height: parent.height
            anchors.left: parent.left
            anchors.leftMargin: Theme.space10
            Rectangle {
                x: 11
                width: 2
                height: parent.height / 2 - 12
                visible: !row.first
                color: row.done || row.here ? Theme.blue : Theme.line
            }
            Rectangle {
                x: 11
                y: parent.height / 2 + 12
                width: 2
                height: parent.height / 2 - 12
                visible: !row.last
                color: row.done ? Theme.blue : Theme.line
            }
            Rectangle {
                anchors.centerIn: parent
                width: 20
                height: 20
                radius: 10
                color: row.done ? Theme.blue : "transparent"
                border.width: 2
                border.color: row.here ? Theme.seal : row.done ? Theme.blue : Theme.ink3
                Icon {
                    anchors.centerIn: parent
                    visible: row.done
                    name: "check"
                    size: 13
                    tint: Theme.surface
                }
                Rectangle {
                    anchors.centerIn: parent
                    visible: row.here && !row.done
                    width: 8
                    height: 8
                    radius: 4
                    color: Theme.seal
                }
            }
        }
        Column {
            id: words
            anchors.left: rail.right
            anchors.right: parent.right
            anchors.leftMargin: Theme.space12
            anchors.rightMargin: Theme.space10
            anchors.verticalCenter: parent.verticalCenter
            spacing: 2
            BodyText {
                width: parent.width
                text: row.title
                font.weight: row.here ? Font.DemiBold : Font.Normal
                lineHeight: 1.15
                Accessible.ignored: true
            }
            CaptionText {
                width: parent.width
                text: row.note
                visible: text.length > 0
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        radius: Theme.radiusControl
        color: row.here ? Theme.sealSoft : row.hovered ? Theme.sunken : "transparent"
        border.width: row.visualFocus ? 2 : 0
        border.color: Theme.blue
    }
    HoverHandler {
        cursorShape: Qt.PointingHandCursor
    }
}
