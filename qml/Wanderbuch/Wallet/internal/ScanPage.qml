import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Wallet

// Reads codes with the camera, where there is one; otherwise it says so, and which way is left.
FocusScope {
    id: page

    required property CheckModel model
    signal back
    signal chooseFile

    Keys.onEscapePressed: back()

    ScrollPage {
        anchors.fill: parent
        focus: true
        margin: width >= 540 ? 40 : Theme.space20
        maximumWidth: 560
        spacing: Theme.space14

        PageHeader {
            canGoBack: true
            onBack: page.back()
            Layout.fillWidth: true
        }
        HeadingText {
            text: qsTr("Scan codes")
            Layout.fillWidth: true
        }
        Loader {
            id: camera
            visible: status === Loader.Ready && (item?.usable ?? false)
            source: Cameras.likely ? "CameraView.qml" : ""
            Layout.fillWidth: true
            Layout.preferredHeight: visible ? width : 0
        }
        Connections {
            target: camera.item
            ignoreUnknownSignals: true
            function onRead(codes: var) {
                page.model.checkCodes(codes);
            }
        }
        BodyText {
            visible: camera.visible
            text: qsTr("Hold the camera over the codes, one after the other, until each fills about half of the picture.")
            color: Theme.ink2
            Layout.fillWidth: true
        }
        CodesProgress {
            model: page.model
            Layout.fillWidth: true
        }
        Notice {
            visible: !camera.visible
            tone: "plain"
            iconName: "camera"
            title: qsTr("No camera to be used here")
            text: qsTr("Take a picture of the codes with another device, or save the one you were sent. Several codes on one picture are read at once.")
            Layout.fillWidth: true
            ActionButton {
                main: true
                focus: true
                iconName: "folder-open"
                text: qsTr("Choose a picture")
                onClicked: page.chooseFile()
            }
        }
        Notice {
            visible: page.model.message.length > 0
            title: page.model.messageTitle
            text: page.model.message
            tone: "warn"
            Layout.fillWidth: true
        }
    }
}
