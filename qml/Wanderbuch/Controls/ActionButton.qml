import QtQuick
import QtQuick.Templates as T
import Wanderbuch.Theme

// A button with words. `main` is the one main action of a page; `quiet` has no frame; otherwise it has a thin one.
T.Button {
    id: control

    property bool main: false
    property bool quiet: false
    property string iconName
    // Said by a screen reader after the name, where the words alone do not tell.
    property string description

    readonly property color foreground: main ? Theme.onSeal : quiet ? Theme.blue : Theme.ink

    implicitWidth: Math.max(implicitContentWidth + leftPadding + rightPadding, Theme.touchTarget)
    implicitHeight: Theme.button
    leftPadding: quiet ? Theme.space8 : Theme.space20
    rightPadding: leftPadding
    spacing: Theme.space8
    opacity: enabled ? 1 : 0.45
    focusPolicy: Qt.StrongFocus
    Accessible.name: text
    Accessible.description: description
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: Item {
        implicitWidth: row.implicitWidth
        implicitHeight: row.implicitHeight
        Row {
            id: row
            anchors.centerIn: parent
            spacing: control.spacing
            Icon {
                name: control.iconName
                tint: control.foreground
                visible: control.iconName.length > 0
                anchors.verticalCenter: parent.verticalCenter
            }
            Text {
                text: control.text
                width: Math.min(implicitWidth, control.availableWidth - (control.iconName.length > 0 ? 28 : 0))
                font.family: Theme.sans
                font.weight: Font.DemiBold
                font.pixelSize: Theme.body
                color: control.foreground
                textFormat: Text.PlainText
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
