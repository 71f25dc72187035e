import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import QtMultimedia
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Learn

// Plays sound or film of the pack, with play, pause and a line to seek on (arrows: ten seconds).
ColumnLayout {
    id: player

    required property lessonBlock block
    required property LessonReader reader
    readonly property alias failed: media.failed

    function clock(milliseconds: real): string {
        const seconds = Math.floor(milliseconds / 1000);
        return Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
    }

    spacing: 0

    PackMedia {
        id: media
        reader: player.reader
        path: player.block.path
        videoOutput: video
    }
    VideoOutput {
        id: video
        visible: player.block.tone === "video"
        Layout.fillWidth: true
        Layout.preferredHeight: visible ? width * 9 / 16 : 0
    }
    RowLayout {
        spacing: Theme.space4
        Layout.fillWidth: true
        Layout.margins: Theme.space8
        IconButton {
            iconName: media.playing ? "pause" : "play"
            tint: Theme.seal
            text: media.playing ? qsTr("Pause") : qsTr("Play %1").arg(player.block.title)
            onClicked: media.playing ? media.pause() : media.play()
        }
        ColumnLayout {
            spacing: 0
            Layout.fillWidth: true
            SmallText {
                text: player.block.title
                visible: text.length > 0
                Layout.fillWidth: true
            }
            T.Slider {
                id: line
                from: 0
                to: Math.max(1, media.duration)
                stepSize: 10000
                value: media.position
                enabled: media.duration > 0
                implicitHeight: 24
                focusPolicy: Qt.StrongFocus
                Accessible.name: qsTr("Place in the recording")
                Layout.fillWidth: true
                onMoved: media.seek(value)
                background: Rectangle {
                    y: (line.height - height) / 2
                    width: line.width
                    height: 4
                    radius: 2
                    color: Theme.line
                    Rectangle {
                        width: line.visualPosition * parent.width
                        height: 4
                        radius: 2
                        color: Theme.blue
                    }
                }
                handle: Rectangle {
                    x: line.visualPosition * (line.width - width)
                    y: (line.height - height) / 2
                    width: 16
                    height: 16
                    radius: 8
                    color: Theme.blue
                    border.width: line.visualFocus ? 3 : 0
                    border.color: Theme.ink
                }
            }
        }
        CaptionText {
            text: player.clock(media.position) + (media.duration > 0 ? " / " + player.clock(media.duration) : "")
        }
    }
}
