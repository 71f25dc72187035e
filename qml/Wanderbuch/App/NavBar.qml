pragma ComponentBehavior: Bound

import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.App

// The places of the app along the foot of a phone.
Rectangle {
    id: bar

    required property var places // of {id, icon}
    required property string current
    signal chosen(string id)

    implicitHeight: Theme.navigation
    color: Theme.surface
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Places")

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.line
    }
    Row {
        anchors.fill: parent
        Repeater {
            model: bar.places
            Pressable {
                id: place
                required property var modelData
                readonly property bool here: bar.current === modelData.id
                readonly property color tint: here ? Theme.seal : Theme.ink2
                width: bar.width / bar.places.length
                height: bar.height
                text: PageRegistry.titles[modelData.id]
                Accessible.role: Accessible.PageTab
                Accessible.selected: here
                onClicked: bar.chosen(modelData.id)
                contentItem: Item {
                    Column {
                        anchors.horizontalCenter: parent.horizontalCenter
                        y: 11
                        spacing: 5
                        Icon {
                            anchors.horizontalCenter: parent.horizontalCenter
                            name: place.modelData.icon
                            tint: place.tint
                            size: 22
                        }
                        Text {
                            anchors.horizontalCenter: parent.horizontalCenter
                            text: place.text
                            width: Math.min(implicitWidth, place.width - 4)
                            elide: Text.ElideRight
                            fontSizeMode: Text.HorizontalFit // rather a little smaller than cut
                            minimumPixelSize: 9
                            font.family: Theme.sans
                            font.pixelSize: Math.min(Theme.overline, 15)
                            font.weight: place.here ? Font.DemiBold : Font.Normal
                            color: place.tint
                            Accessible.ignored: true
                        }
                    }
                }
                Rectangle {
                    anchors.fill: parent
                    anchors.margins: 4
                    radius: Theme.radiusControl
                    color: "transparent"
                    border.width: 2
                    border.color: Theme.blue
                    visible: place.visualFocus
                }
            }
        }
    }
}
