pragma ComponentBehavior: Bound

import QtQuick
import Wanderbuch.Theme

// A pathway's route in one line, as cards show it: held stops filled, the next one a ring, the rest pale.
// states: one of "held", "now", "ahead" per stop, in order.
Item {
    id: route

    property var states: []

    implicitHeight: 12
    implicitWidth: 200
    Accessible.ignored: true

    Repeater {
        model: route.states.length
        Item {
            id: stop
            required property int index
            readonly property string state_: route.states[index]
            readonly property real step: route.states.length > 1 ? (route.width - 12) / (route.states.length - 1) : 0
            x: route.LayoutMirroring.enabled ? route.width - 12 - index * step : index * step
            width: 12
            height: 12
            Rectangle {
                visible: stop.index < route.states.length - 1
                x: route.LayoutMirroring.enabled ? 12 - stop.step : 12
                y: 5
                width: stop.step - 12
                height: 2
                color: stop.state_ === "held" ? Theme.blue : Theme.line
            }
            Rectangle {
                anchors.fill: parent
                radius: 6
                color: stop.state_ === "held" ? Theme.blue : Theme.surface
                border.width: 2
                border.color: stop.state_ === "ahead" ? Theme.line : Theme.blue
            }
        }
    }
}
