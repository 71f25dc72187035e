import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls

// The head of a reading page: a way out, where one is, the size of the text, and a thin line of progress.
ColumnLayout {
    id: bar

    required property string text
    required property real value
    property string closeText: qsTr("Close")
    property alias actions: extra.data
    signal closed
    signal textSize

    spacing: 0

    RowLayout {
        spacing: 0
        Layout.fillWidth: true
        Layout.leftMargin: -12
        Layout.rightMargin: -12
        IconButton {
            iconName: "x"
            text: bar.closeText
            onClicked: bar.closed()
        }
        SmallText {
            text: bar.text
            color: Theme.ink3
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
        }
        RowLayout {
            id: extra
            spacing: 0
        }
        IconButton {
            iconName: "type"
            text: qsTr("Text size")
            onClicked: bar.textSize()
        }
    }
    ProgressLine {
        name: bar.text
        value: bar.value
        tint: Theme.seal
        implicitHeight: 4
        Layout.fillWidth: true
    }
}
