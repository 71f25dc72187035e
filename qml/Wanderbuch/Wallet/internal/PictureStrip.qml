pragma ComponentBehavior: Bound

import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Wallet

// The pages as the issuer designed them, side by side; each opens large.
ListView {
    id: strip

    required property var pictures // of {image, name}
    signal chosen(int index)

    readonly property real pageWidth: width >= 520 ? 176 : 148

    implicitHeight: pageWidth * 1.42 + 8
    orientation: ListView.Horizontal
    spacing: Theme.space14
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    keyNavigationEnabled: true
    activeFocusOnTab: true
    model: pictures
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Pages of the credential")
    Keys.onReturnPressed: chosen(currentIndex)
    Keys.onEnterPressed: chosen(currentIndex)
    Keys.onSpacePressed: chosen(currentIndex)

    delegate: Card {
        id: sheet
        required property var modelData
        required property int index
        width: strip.pageWidth
        height: strip.pageWidth * 1.42
        padding: 0
        leftPadding: 6
        rightPadding: 6
        topPadding: 6
        bottomPadding: 6
        ground: "white" // paper of the issuer, in the dark as well
        activeFocusOnTab: false
        text: modelData.name
        onClicked: {
            strip.currentIndex = index;
            strip.chosen(index);
        }
        contentItem: PictureItem {
            image: sheet.modelData.image
        }
        Rectangle {
            anchors.fill: parent
            radius: Theme.radiusCard
            color: "transparent"
            border.width: 2
            border.color: Theme.blue
            visible: strip.activeFocus && strip.currentIndex === sheet.index
        }
    }
}
