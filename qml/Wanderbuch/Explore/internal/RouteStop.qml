import QtQuick
import QtQuick.Templates as T
import Wanderbuch.Theme
import Wanderbuch.Controls

// One stop of a route: its mark, its module, what it takes and what it gives. Leads to the module.
Column {
    id: stop

    required property int index
    required property string module
    required property string title
    required property string facts
    required property string note
    required property string stopState
    required property string tag
    required property string heading
    required property string digest
    required property bool inLibrary
    property bool last: false
    property color ground: Theme.paper
    signal opened

    readonly property var spoken: [stop.tag, stop.facts, stop.note]

    function focusStop() {
        button.forceActiveFocus(Qt.TabFocusReason);
    }

    Item { // the words before a choice, the dashed way beside them
        visible: stop.heading.length > 0
        width: parent.width
        height: visible ? choice.height + Theme.space14 : 0
        Column {
            x: stop.LayoutMirroring.enabled ? parent.width - 19 : 17
            spacing: 5
            Repeater {
                model: stop.heading.length > 0 && stop.index > 0 ? Math.max(0, Math.floor((choice.height + 10) / 9)) : 0
                Rectangle {
                    width: 2
                    height: 4
                    color: Theme.line
                }
            }
        }
        SmallText {
            id: choice
            anchors.left: parent.left
            anchors.leftMargin: 50
            width: parent.width - 50
            text: stop.heading
            font.weight: Font.Medium
        }
    }
    T.AbstractButton {
        id: button
        width: parent.width
        implicitHeight: texts.implicitHeight + Theme.space24
        enabled: stop.inLibrary
        focusPolicy: Qt.StrongFocus
        text: stop.title
        Accessible.role: Accessible.Button
        Accessible.name: stop.title
        Accessible.description: stop.spoken.filter(part => part.length > 0).join(". ")
        onClicked: stop.opened()

        RouteMark {
            anchors.left: parent.left
            height: parent.height
            stopState: stop.stopState
            digest: stop.digest
            last: stop.last
            ground: stop.ground
        }
        Column {
            id: texts
            anchors.left: parent.left
            anchors.leftMargin: 50
            width: parent.width - 50
            spacing: Theme.space4
            Item {
                width: parent.width
                height: Math.max(titleLabel.height, tagLabel.visible ? tagLabel.height : 0)
                HeadingText {
                    id: titleLabel
                    anchors.left: parent.left
                    width: parent.width - (tagLabel.visible ? tagLabel.width + Theme.space12 : 0)
                    level: 3
                    text: stop.title
                    color: stop.inLibrary || stop.stopState === "held" ? Theme.ink : Theme.ink2
                    Accessible.ignored: true
                }
                Tag {
                    id: tagLabel
                    anchors.right: parent.right
                    visible: stop.tag.length > 0
                    text: stop.tag
                    tone: stop.stopState === "held" || stop.stopState === "done" ? "ok" : stop.stopState === "now" ? "blue" : "plain"
                    Accessible.ignored: true
                }
            }
            SmallText {
                width: parent.width
                visible: text.length > 0
                text: stop.facts
                Accessible.ignored: true
            }
            CaptionText {
                width: parent.width
                visible: text.length > 0
                text: stop.note
                font.letterSpacing: 0.2
                Accessible.ignored: true
            }
        }
        background: Rectangle {
            anchors.fill: parent
            anchors.margins: -6
            anchors.bottomMargin: 6
            radius: Theme.radiusControl
            color: "transparent"
            border.width: 2
            border.color: button.visualFocus ? Theme.blue : "transparent"
            Rectangle {
                anchors.fill: parent
                radius: parent.radius
                color: Theme.ink
                opacity: button.down ? 0.06 : button.hovered ? 0.025 : 0
            }
        }
        HoverHandler {
            enabled: button.enabled
            cursorShape: Qt.PointingHandCursor
        }
    }
}
