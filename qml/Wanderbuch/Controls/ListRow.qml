import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls

// A line that leads somewhere or says something: icon, title, detail, and what stands at its end (the children).
Pressable {
    id: row

    property string iconName
    property color tint: Theme.ink
    property string detail
    property bool leads: false
    property bool selected: false // what it leads to stands beside it
    default property alias trailing: end.data

    interactive: leads
    implicitWidth: 320
    implicitHeight: Math.max(Theme.touchTarget + 12, content.implicitHeight + 2 * Theme.space10)
    Accessible.description: detail
    Accessible.selected: selected

    contentItem: Item {
        implicitHeight: content.implicitHeight
        RowLayout {
            id: content
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space12
            Icon {
                name: row.iconName
                visible: row.iconName.length > 0
                tint: row.tint
                Layout.alignment: row.detail.length > 0 ? Qt.AlignTop : Qt.AlignVCenter
            }
            GridLayout {
                columns: end.implicitWidth <= 0.45 * row.width ? 2 : 1 // large text leaves no room side by side
                columnSpacing: Theme.space12
                rowSpacing: 0
                Layout.fillWidth: true
                ColumnLayout {
                    spacing: 2
                    Layout.fillWidth: true
                    Text {
                        text: row.text
                        font.family: Theme.sans
                        font.pixelSize: Theme.body
                        font.weight: Font.DemiBold
                        color: Theme.ink
                        textFormat: Text.PlainText
                        wrapMode: Text.Wrap
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
                RowLayout {
                    id: end
                    spacing: Theme.space8
                    visible: children.length > 0
                }
            }
            Icon {
                name: "chevron-right"
                visible: row.leads
                mirror: row.LayoutMirroring.enabled
            }
        }
    }
    background: Item {
        Rectangle {
            width: parent.width
            height: 1
            anchors.bottom: parent.bottom
            color: Theme.line
        }
        // What is drawn around a row keeps a distance from its words.
        Rectangle {
            anchors.fill: parent
            anchors.leftMargin: -Theme.space8
            anchors.rightMargin: -Theme.space8
            radius: Theme.radiusTag
            color: Theme.ink
            opacity: !row.interactive ? 0 : row.down ? 0.08 : row.selected ? 0.06 : row.hovered ? 0.03 : 0
        }
        FocusRing {
            shown: row.visualFocus && row.interactive
            controlRadius: Theme.radiusTag
            anchors.margins: 0
            anchors.leftMargin: -Theme.space8
            anchors.rightMargin: -Theme.space8
        }
    }
}
