pragma ComponentBehavior: Bound

import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Core
import Wanderbuch.App

// The places of the app down the side of a laptop, with words; on a tablet icons alone (`compact`).
Rectangle {
    id: rail

    required property var places // of {id, icon}
    required property string current
    property bool compact: false
    property SyncStatus sync: null
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
    FilledColumn {
        x: Theme.space14
        y: Theme.space20
        width: parent.width - 2 * Theme.space14
        spacing: 4
        Item {
            implicitHeight: seal.height + Theme.space20
            Seal {
                id: seal
                anchors.left: parent.left
                anchors.leftMargin: rail.compact ? 4 : 10
                digest: "57616e6465726275636800000000000000000000000000000000000000000057"
                size: 36
                surface: Theme.sunken
                Accessible.ignored: true
            }
            HeadingText {
                text: "Wanderbuch"
                level: 3
                size: 20 * (0.7 + 0.3 * Theme.textScale)
                visible: !rail.compact
                anchors.left: seal.right
                anchors.leftMargin: Theme.space10
                anchors.right: parent.right
                anchors.verticalCenter: seal.verticalCenter
            }
        }
        Repeater {
            model: rail.places
            Pressable {
                id: place
                required property var modelData
                readonly property bool here: rail.current === modelData.id
                readonly property color tint: here ? Theme.seal : Theme.ink2
                implicitHeight: Math.max(42, label.implicitHeight + 18)
                text: PageRegistry.titles[modelData.id]
                Accessible.role: Accessible.PageTab
                Accessible.selected: here
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
                    Rectangle { // somebody is wanted there, or something did not go well
                        visible: place.modelData.id === "providers" && (rail.sync?.mood === SyncStatus.NeedsYou || rail.sync?.mood === SyncStatus.Trouble)
                        x: rail.compact ? parent.width - 18 : parent.width - 20
                        anchors.verticalCenter: parent.verticalCenter
                        width: 8
                        height: 8
                        radius: 4
                        color: rail.sync?.mood === SyncStatus.NeedsYou ? Theme.seal : Theme.warn
                    }
                }
                background: Rectangle {
                    radius: Theme.radiusControl
                    color: place.here ? Theme.surface : place.hovered ? Theme.line : "transparent"
                    border.width: place.visualFocus ? 2 : 0
                    border.color: Theme.blue
                }
            }
        }
    }
    Icon {
        id: offline
        name: rail.sync?.known ? rail.sync.icon : ""
        size: 17
        anchors.left: parent.left
        anchors.leftMargin: Theme.space14 + 12
        anchors.verticalCenter: offlineWords.verticalCenter
    }
    SmallText {
        id: offlineWords
        text: rail.sync?.known ? rail.sync.words : ""
        opacity: rail.compact ? 0 : 1
        Accessible.ignored: rail.compact
        anchors.left: offline.right
        anchors.leftMargin: Theme.space10
        anchors.right: parent.right
        anchors.rightMargin: Theme.space14
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space14 + Theme.space4
        wrapMode: rail.compact ? Text.NoWrap : Text.Wrap
    }
}
