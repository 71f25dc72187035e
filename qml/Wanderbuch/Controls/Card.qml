import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls

// A thing on the table. Give it `clicked` to make it a button; `selected` draws the accent round it.
Pressable {
    id: card

    property bool selected: false
    property color ground: Theme.surface
    property bool framed: true

    padding: Theme.space16
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    silentRole: Accessible.Grouping

    background: Item {
        Rectangle { // the shadow, a shape and not an effect: it costs nothing and shows everywhere
            anchors.fill: parent
            anchors.topMargin: 2
            anchors.bottomMargin: -2
            radius: Theme.radiusCard
            color: Theme.shadow
            visible: card.framed
        }
        Rectangle {
            anchors.fill: parent
            radius: Theme.radiusCard
            color: card.ground
            border.width: card.selected ? 2 : card.framed ? 1 : 0
            border.color: card.selected ? Theme.seal : Theme.line
            Rectangle {
                anchors.fill: parent
                radius: parent.radius
                color: Theme.ink
                opacity: !card.interactive ? 0 : card.down ? 0.06 : card.hovered ? 0.025 : 0
            }
        }
        FocusRing {
            shown: card.visualFocus && card.interactive
            controlRadius: Theme.radiusCard
        }
    }
}
