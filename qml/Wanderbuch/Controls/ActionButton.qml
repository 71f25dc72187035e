import QtQuick
import QtQuick.Templates as T
import Wanderbuch.Theme
import Wanderbuch.Controls

// A button with words. `main` is the one main action of a page; `quiet` has no frame; otherwise it has a thin one.
T.Button {
    id: control

    property bool main: false
    property bool quiet: false
    property string iconName
    // Said by a screen reader after the name, where the words alone do not tell.
    property string description

    // However large the text: no wider than what it flows in, or than a page.
    readonly property real widest: parent instanceof Flow && parent.width > 0 ? parent.width : (Window.window?.width ?? 10000) - 2 * Theme.space20
    readonly property color foreground: main ? Theme.sealInk : quiet ? Theme.blue : Theme.ink

    implicitWidth: Math.min(Math.max(implicitContentWidth + leftPadding + rightPadding, Theme.touchTarget), widest)
    // Words in a large size stand in two lines rather than being cut.
    implicitHeight: Math.max(Theme.button, implicitContentHeight + 2 * Theme.space8)
    leftPadding: quiet ? Theme.space8 : Theme.space20
    rightPadding: leftPadding
    spacing: Theme.space8
    opacity: enabled ? 1 : 0.45
    focusPolicy: Qt.StrongFocus
    Accessible.name: text
    Accessible.description: description

    contentItem: Item {
        id: content
        // Named, not taken from the row: the label gives way when the button is narrow, and must not shrink it further.
        readonly property real iconPart: icon.visible ? icon.width + control.spacing : 0
        // Measured apart: the label's own implicit width changes when it breaks into lines.
        readonly property real textWidth: Math.ceil(metrics.advanceWidth) + 1
        implicitWidth: textWidth + iconPart
        implicitHeight: label.implicitHeight
        TextMetrics {
            id: metrics
            font: label.font
            text: control.text
        }
        Row {
            anchors.centerIn: parent
            spacing: control.spacing
            Icon {
                id: icon
                name: control.iconName
                tint: control.foreground
                visible: control.iconName.length > 0
                anchors.verticalCenter: parent.verticalCenter
            }
            Text {
                id: label
                text: control.text
                width: Math.min(content.textWidth, control.availableWidth - content.iconPart)
                font.family: Theme.sans
                font.weight: Font.DemiBold
                font.pixelSize: Theme.body
                color: control.foreground
                textFormat: Text.PlainText
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
                Accessible.ignored: true
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
    background: Rectangle {
        radius: Theme.radiusControl
        color: control.main ? Theme.seal : control.quiet ? "transparent" : Theme.surface
        border.width: control.main || control.quiet ? 0 : 1
        border.color: Theme.line
        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: Theme.ink
            opacity: control.down ? 0.12 : control.hovered && control.enabled ? 0.05 : 0
        }
        FocusRing {
            shown: control.visualFocus
        }
    }
    HoverHandler {
        cursorShape: Qt.PointingHandCursor
    }
}
