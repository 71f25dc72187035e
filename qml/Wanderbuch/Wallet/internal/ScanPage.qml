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
        CodeScanner {
            focus: true
            hint: qsTr("Hold the camera over the codes, one after the other, until each fills about half of the picture.")
            fallback: qsTr("Take a picture of the codes with another device, or save the one you were sent. Several codes on one picture are read at once.")
            onRead: codes => page.model.checkCodes(codes)
            onChoosePicture: page.chooseFile()
            Layout.fillWidth: true
        }
        CodesProgress {
            model: page.model
            Layout.fillWidth: true
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
