import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls

// The head of a reading page: a way out, where one is, the size of the text, and a thin line of progress.
Item {
    id: bar

    required property string text
    required property real value
    property string closeText: qsTr("Close")
    signal closed
    signal textSize

    implicitHeight: Theme.touchTarget + Theme.space4

    IconButton {
        anchors.left: parent.left
        anchors.leftMargin: -12
        iconName: "x"
        text: bar.closeText
        onClicked: bar.closed()
    }
    SmallText {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: -Theme.space4 / 2
        width: parent.width - 2 * Theme.touchTarget
        text: bar.text
        color: Theme.ink3
        horizontalAlignment: Text.AlignHCenter
    }
    IconButton {
        anchors.right: parent.right
        anchors.rightMargin: -12
        iconName: "type"
        text: qsTr("Text size")
        onClicked: bar.textSize()
    }
    ProgressLine {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.space4
        name: bar.text
        share: bar.value
        tint: Theme.seal
    }
}
