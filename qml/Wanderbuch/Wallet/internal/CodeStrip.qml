import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls

// A credential as QR codes on a screen, one after the other where it takes several.
ColumnLayout {
    id: strip

    required property var codes // list of string
    property int index: 0
    property bool playing: !Theme.reducedMotion
    readonly property bool several: codes.length > 1

    spacing: Theme.space8

    function step(by: int) {
        playing = false;
        index = (index + by + codes.length) % codes.length;
    }

    Timer {
        running: strip.playing && strip.several && strip.visible
        interval: 900
        repeat: true
        onTriggered: strip.index = (strip.index + 1) % strip.codes.length
    }
    Item {
        implicitWidth: 360
        implicitHeight: paper.height
        Layout.fillWidth: true
        Rectangle {
            id: paper
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, 360)
            height: width
            color: "white"
            radius: Theme.radiusCard
            border.width: 1
            border.color: Theme.line
            QrCode {
                anchors.fill: parent
                anchors.margins: 4
                text: strip.codes[strip.index] ?? ""
                Accessible.role: Accessible.Graphic
                Accessible.name: strip.several ? qsTr("QR code %1 of %2").arg(strip.index + 1).arg(strip.codes.length) : qsTr("QR code")
            }
        }
    }
    RowLayout {
        visible: strip.several
        spacing: Theme.space8
        Layout.alignment: Qt.AlignHCenter
        IconButton {
            iconName: "chevron-left"
            text: qsTr("Code before")
            onClicked: strip.step(-1)
        }
        BodyText {
            text: qsTr("Code %1 of %2").arg(strip.index + 1).arg(strip.codes.length)
        }
        IconButton {
            iconName: "chevron-right"
            text: qsTr("Next code")
            onClicked: strip.step(1)
        }
        IconButton {
            iconName: strip.playing ? "pause" : "play"
            text: strip.playing ? qsTr("Stop changing codes") : qsTr("Change codes by themselves")
            onClicked: strip.playing = !strip.playing
        }
    }
}
