import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls

// Where a stop stands on the route: its seal, a ring for now, a dashed ring ahead; and the way on to the next stop.
Item {
    id: mark

    required property string stopState // "held", "done", "now", "ahead" or "other"
    required property string digest
    property bool last: false
    property real centre: 18 // of the mark, from above
    property color ground: Theme.paper

    readonly property bool sealed: stopState === "held" && digest.length > 0
    readonly property bool travelled: stopState === "held" || stopState === "done"

    width: 36
    Accessible.ignored: true

    Rectangle {
        visible: mark.travelled && !mark.last
        x: 17
        y: mark.centre + 20
        width: 2
        height: Math.max(0, mark.height - y + mark.centre - 20)
        color: Theme.seal
    }
    Column {
        visible: !mark.travelled && !mark.last
        x: 17
        y: mark.centre + 22
        spacing: 5
        Repeater {
            model: mark.travelled || mark.last ? 0 : Math.max(0, Math.floor((mark.height - 40) / 9))
            Rectangle {
                width: 2
                height: 4
                color: Theme.line
            }
        }
    }
    Seal {
        visible: mark.sealed
        digest: mark.sealed ? mark.digest : ""
        size: 36
        y: mark.centre - 18
        surface: mark.ground
        Accessible.ignored: true
    }
    Rectangle {
        visible: mark.stopState === "now" || mark.travelled && !mark.sealed
        x: 3
        y: mark.centre - 15
        width: 30
        height: 30
        radius: 15
        color: "transparent"
        border.width: 3
        border.color: Theme.seal
        Rectangle {
            visible: mark.stopState === "now"
            anchors.centerIn: parent
            width: 10
            height: 10
            radius: 5
            color: Theme.seal
        }
        Icon {
            visible: mark.travelled
            anchors.centerIn: parent
            name: visible ? "check" : ""
            tint: Theme.seal
            size: 16
        }
    }
    Icon {
        visible: mark.stopState === "ahead" || mark.stopState === "other"
        x: 4
        y: mark.centre - 14
        name: visible ? "circle-dashed" : ""
        tint: mark.stopState === "other" ? Theme.line : Theme.ink3
        size: 28
    }
}
