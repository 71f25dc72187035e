import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls

// How one check ended: an icon, what was asked, the answer with its date. Opens further when it `leads`.
Pressable {
    id: row

    required property string title
    required property string detail
    required property string tone
    required property string iconName
    required property string spoken
    property bool leads: false
    property bool opened: false

    readonly property color tint: tone === "ok" ? Theme.ok : tone === "warn" ? Theme.warn : tone === "seal" ? Theme.seal : Theme.ink3

    implicitWidth: 320
    implicitHeight: Math.max(Theme.touchTarget, content.implicitHeight + Theme.space12 + Theme.space12)
    text: spoken
    interactive: leads
    Accessible.description: leads ? (opened ? qsTr("Shown below") : qsTr("Shows more")) : ""

    contentItem: Item {
        implicitHeight: content.implicitHeight
        RowLayout {
            id: content
            width: parent.width
            y: Theme.space12
            spacing: Theme.space10
            Icon {
                name: row.iconName
                tint: row.tint
                size: 18 * (0.6 + 0.4 * Theme.textScale)
                Layout.alignment: Qt.AlignTop
            }
            ColumnLayout {
                spacing: 1
                Layout.fillWidth: true
                BodyText {
                    text: row.title
                    font.weight: Font.DemiBold
                    lineHeight: 1.15
                    Accessible.ignored: true
                    Layout.fillWidth: true
                }
                SmallText {
                    text: row.detail
                    visible: text.length > 0
                    Accessible.ignored: true
                    Layout.fillWidth: true
                }
            }
            Icon {
                visible: row.leads
                name: row.opened ? "chevron-up" : "chevron-down"
                size: 18 * (0.6 + 0.4 * Theme.textScale)
            }
        }
    }
    background: Item {
        Rectangle {
            width: parent.width
            height: 1
            color: Theme.line
        }
        Rectangle {
            anchors.fill: parent
            color: Theme.ink
            opacity: !row.leads ? 0 : row.down ? 0.06 : row.hovered ? 0.025 : 0
        }
        Rectangle {
            anchors.fill: parent
            radius: Theme.radiusTag
            color: "transparent"
            border.width: 2
            border.color: Theme.blue
            visible: row.visualFocus
        }
    }
}
