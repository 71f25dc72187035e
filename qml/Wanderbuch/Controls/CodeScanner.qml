import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls

// Reads QR codes with the camera, where there is one; otherwise it says so, and offers a picture of them instead.
ColumnLayout {
    id: scanner

    readonly property bool usable: camera.visible
    property string hint // how to hold the camera
    property string fallback: qsTr("Take a picture of the code with another device, or save the one you were sent.") // without one
    signal read(var codes) // list of string, all of one frame; the same ones come again and again
    signal choosePicture

    spacing: Theme.space14

    Loader {
        id: camera
        visible: status === Loader.Ready && (item?.usable ?? false)
        source: Cameras.likely ? "internal/CameraView.qml" : ""
        Layout.fillWidth: true
        Layout.preferredHeight: visible ? Math.min(width, 520) : 0
    }
    Connections {
        target: camera.item
        ignoreUnknownSignals: true
        function onRead(codes: var) {
            scanner.read(codes);
        }
    }
    BodyText {
        visible: camera.visible && text.length > 0
        text: scanner.hint
        color: Theme.ink2
        Layout.fillWidth: true
    }
    Notice {
        visible: !camera.visible
        tone: "plain"
        iconName: "camera"
        title: qsTr("No camera to be used here")
        text: scanner.fallback
        Layout.fillWidth: true
        ActionButton {
            main: true
            focus: true
            iconName: "folder-open"
            text: qsTr("Choose a picture")
            onClicked: scanner.choosePicture()
        }
    }
}
