import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Wanderbuch.Theme
import Wanderbuch.Controls

// The places of the app down the side of a laptop, with words; on a tablet icons alone (`compact`).
Rectangle {
    id: rail

    required property var places // of {id, icon}
    required property string current
    property bool compact: false
    signal chosen(string id)

    implicitWidth: compact ? 72 : Math.min(Theme.rail * (0.55 + 0.45 * Theme.textScale), 320)
    color: Theme.sunken
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Places")

    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        color: Theme.line
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.space14
        anchors.topMargin: Theme.space20
        spacing: 4
        RowLayout {
            spacing: Theme.space10
            Layout.leftMargin: rail.compact ? 4 : 10
            Layout.bottomMargin: Theme.space16
            Seal {
                digest: "57616e6465726275636800000000000000000000000000000000000000000057"
                size: 36
                surface: Theme.sunken
                Accessible.ignored: true
            }
            HeadingText {
                text: "Wanderbuch"
                level: 3
                font.pixelSize: 20 * (0.7 + 0.3 * Theme.textScale)
                visible: !rail.compact
                Layout.fillWidth: true
            }
        }
        Repeater {
            model: rail.places
            T.AbstractButton {
                id: place
                required property var modelData
                readonly property bool here: rail.current === modelData.id
                readonly property color tint: here ? Theme.seal : Theme.ink2
                Layout.fillWidth: true
                implicitHeight: Math.max(42, label.implicitHeight + 18)
                focusPolicy: Qt.StrongFocus
                text: PageRegistry.titles[modelData.id]
                Accessible.role: Accessible.PageTab
                Accessible.name: text
                Accessible.selected: here
                Keys.onReturnPressed: clicked()
                onClicked: rail.chosen(modelData.id)
                contentItem: Item {
                    Icon {
                        x: rail.compact ? (parent.width - width) / 2 : 12
                        anchors.verticalCenter: parent.verticalCenter
                        name: place.modelData.icon
                        tint: place.tint
                    }
                    Text {
                        id: label
                        x: 44
                        width: parent.width - 48
                        anchors.verticalCenter: parent.verticalCenter
                        visible: !rail.compact
                        text: place.text
                        font.family: Theme.sans
                        font.pixelSize: Theme.body
                        font.weight: place.here ? Font.DemiBold : Font.Medium
                        color: place.tint
                        elide: Text.ElideRight
                        Accessible.ignored: true
                    }
                }
                background: Rectangle {
                    radius: Theme.radiusControl
                    color: place.here ? Theme.surface : place.hovered ? Theme.line : "transparent"
                    border.width: place.visualFocus ? 2 : 0
                    border.color: Theme.blue
                }
                HoverHandler {
                    cursorShape: Qt.PointingHandCursor
                }
            }
        }
        Item {
            Layout.fillHeight: true
        }
        RowLayout {
            spacing: Theme.space10
            Layout.leftMargin: 12
            Layout.bottomMargin: Theme.space4
            Icon {
                name: "cloud-off"
                size: 17
            }
            SmallText {
                text: qsTr("Offline · all here works")
                visible: !rail.compact
                Layout.fillWidth: true
            }
        }
    }
}
