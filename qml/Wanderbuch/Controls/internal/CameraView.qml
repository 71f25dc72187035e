import QtQuick
import QtMultimedia
import Wanderbuch.Theme
import Wanderbuch.Controls

// The camera's picture, and what codes were read in it. Only in builds with Qt Multimedia.
Rectangle {
    id: view

    readonly property bool usable: devices.videoInputs.length > 0 && camera.error === Camera.NoError
    signal read(var codes) // list of string

    color: "black"
    radius: Theme.radiusCard
    clip: true

    MediaDevices {
        id: devices
    }
    CaptureSession {
        camera: Camera {
            id: camera
            active: devices.videoInputs.length > 0 && view.visible
            focusMode: Camera.FocusModeAutoNear
        }
        videoOutput: output
    }
    VideoOutput {
        id: output
        anchors.fill: parent
        fillMode: VideoOutput.PreserveAspectCrop
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("The camera's picture")
    }
    FrameReader {
        videoSink: output.videoSink
        onRead: codes => view.read(codes)
    }
}
