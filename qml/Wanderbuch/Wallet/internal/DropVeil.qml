import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls

// Lies over a page while something is held above it, and says what letting go will do.
Rectangle {
    id: veil

    required property bool shown
    required property string text

    anchors.fill: parent
    visible: shown
    color: Theme.blueSoft
    opacity: 0.96
    border.width: 2
    border.color: Theme.blue

    Column {
        anchors.centerIn: parent
        width: parent.width - 80
        spacing: Theme.space12
        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: "download"
            tint: Theme.blue
            size: 34
        }
        HeadingText {
            level: 2
            width: parent.width
            text: veil.text
            color: Theme.blue
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
