import QtQuick
import Wanderbuch.Controls

// What could not be opened, and the way back.
FocusScope {
    id: problem

    required property string title
    required property string text
    signal closed

    Notice {
        width: Math.min(parent.width, 560)
        anchors.horizontalCenter: parent.horizontalCenter
        tone: "warn"
        iconName: "circle-alert"
        title: problem.title
        text: problem.text
        ActionButton {
            text: qsTr("Close")
            onClicked: problem.closed()
        }
    }
}
