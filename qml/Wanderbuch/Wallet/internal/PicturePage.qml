import QtQuick
import QtQuick.Templates as T
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Wallet

// One page of the issuer's own design, as large as the window allows; the others one step away.
FocusScope {
    id: page

    required property var pictures // of {image, name}
    property int index: 0
    signal back

    readonly property var current: pictures[index]

    Keys.onLeftPressed: step(LayoutMirroring.enabled ? 1 : -1)
    Keys.onRightPressed: step(LayoutMirroring.enabled ? -1 : 1)
    Keys.onEscapePressed: back()

    function step(by: int) {
        index = Math.max(0, Math.min(pictures.length - 1, index + by));
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.space20
        anchors.rightMargin: Theme.space20
        anchors.topMargin: Theme.space14
        anchors.bottomMargin: Theme.space16
        spacing: Theme.space8

        PageHeader {
            canGoBack: true
            onBack: page.back()
            Layout.fillWidth: true
            IconButton {
                focus: true
                iconName: "chevron-left"
                text: qsTr("Page before")
                enabled: page.index > 0
                onClicked: page.step(-1)
            }
            SmallText {
                text: qsTr("%1 of %2").arg(page.index + 1).arg(page.pictures.length)
            }
            IconButton {
                iconName: "chevron-right"
                text: qsTr("Next page")
                enabled: page.index < page.pictures.length - 1
                onClicked: page.step(1)
            }
        }
        Flickable {
            id: flick
            readonly property real ratio: picture.pictureSize.width > 0 ? picture.pictureSize.height / picture.pictureSize.width : 1.4
            readonly property real wanted: Math.min(Math.max(page.width - 40, 280), 1000)
            clip: true
            contentWidth: width
            contentHeight: sheet.height
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ScrollLine {}
            Layout.fillWidth: true
            Layout.fillHeight: true
            Rectangle {
                id: sheet
                width: Math.min(flick.wanted, flick.width)
                height: width * flick.ratio
                x: (flick.width - width) / 2
                color: "white"
                border.width: 1
                border.color: Theme.line
                PictureItem {
                    id: picture
                    anchors.fill: parent
                    anchors.margins: 1
                    image: page.current.image
                    Accessible.role: Accessible.Graphic
                    Accessible.name: page.current.name
                }
            }
        }
    }
}
