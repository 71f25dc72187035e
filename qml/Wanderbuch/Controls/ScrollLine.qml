import QtQuick
import QtQuick.Templates as T
import Wanderbuch.Theme

// How far one has read, at the edge of what scrolls: a thin line while it moves or the pointer is on it, gone a moment later.
T.ScrollBar {
    id: bar

    property color tint: Theme.ink3
    readonly property bool needed: policy === T.ScrollBar.AlwaysOn || (active && size < 1)

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: 2
    visible: policy !== T.ScrollBar.AlwaysOff
    minimumSize: orientation === Qt.Horizontal ? height / Math.max(1, width) : width / Math.max(1, height)

    contentItem: Rectangle {
        id: line
        implicitWidth: bar.interactive ? 6 : 2
        implicitHeight: bar.interactive ? 6 : 2
        radius: Math.min(width, height) / 2
        color: bar.tint
        opacity: 0
        states: State {
            name: "needed"
            when: bar.needed
            PropertyChanges {
                line.opacity: bar.pressed ? 0.9 : 0.6
            }
        }
        transitions: Transition {
            from: "needed"
            SequentialAnimation {
                PauseAnimation {
                    duration: 450
                }
                NumberAnimation {
                    target: line
                    property: "opacity"
                    duration: Theme.motionPage
                }
            }
        }
    }
}
