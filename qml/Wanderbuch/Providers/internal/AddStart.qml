pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Providers

// Where the provider is: typed, pasted, from a code or from a folder.
ColumnLayout {
    id: part

    required property AddProviderModel adding
    property bool scanning: false // with the camera, until a code leads somewhere
    readonly property bool looking: adding.phase === AddProviderModel.Looking

    function look() {
        if (address.length > 0)
            adding.look(address.text);
    }

    spacing: Theme.space14
    onLookingChanged: if (looking) scanning = false

    FolderChooser {
        id: folder
        title: qsTr("The provider's folder")
        onChosen: url => part.adding.lookFolder(url)
    }
    FileChooser {
        id: picture
        filters: [qsTr("Pictures (*.png *.jpg *.jpeg *.webp *.gif)"), qsTr("All files (*)")]
        title: qsTr("A picture with the provider's code")
        onChosen: url => part.adding.lookPicture(url)
    }
    CodeScanner {
        visible: part.scanning
        hint: qsTr("Hold the camera over the provider's code until it fills about half of the picture.")
        onRead: codes => part.adding.lookCodes(codes)
        onChoosePicture: picture.open()
        Layout.fillWidth: true
    }
    BodyText {
        visible: !part.scanning
        text: qsTr("First you see who it is. Nothing is added before you say so.")
        color: Theme.ink2
        Layout.fillWidth: true
    }
    LineField {
        id: address
        visible: !part.scanning
        label: qsTr("Address or link of the provider")
        hint: qsTr("school.example")
        enabled: !part.looking
        invalid: part.adding.problem.length > 0 && length > 0
        inputMethodHints: Qt.ImhUrlCharactersOnly | Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
        maximumLength: 4000
        Layout.fillWidth: true
        onAccepted: part.look()
    }
    Notice {
        visible: part.adding.problem.length > 0
        tone: "warn"
        iconName: "triangle-alert"
        title: part.adding.problemTitle
        text: part.adding.problem
        Layout.fillWidth: true
    }
    Flow {
        spacing: Theme.space10
        Layout.fillWidth: true
        ActionButton {
            visible: !part.looking && !part.scanning
            main: true
            iconName: "search"
            text: qsTr("See who is there")
            enabled: address.length > 0
            onClicked: part.look()
        }
        ActionButton {
            visible: part.looking
            text: qsTr("Stop looking")
            onClicked: part.adding.reset()
        }
    }
    SmallText {
        visible: part.looking
        text: part.adding.text.length > 0 ? qsTr("Looking at %1").arg(part.adding.text) : qsTr("Looking for a code in the picture")
        wrapMode: Text.WrapAnywhere
        Layout.fillWidth: true
    }
    FilledColumn {
        visible: !part.looking && !part.scanning
        Layout.fillWidth: true
        Layout.topMargin: Theme.space4
        ListRow {
            iconName: "clipboard-paste"
            text: qsTr("Paste what you copied")
            detail: qsTr("A link, an address, or a picture of a code")
            leads: true
            onClicked: part.adding.paste()
        }
        ListRow {
            visible: Cameras.likely
            iconName: "camera"
            text: qsTr("Scan a code")
            detail: qsTr("With the camera of this device")
            leads: true
            onClicked: part.scanning = true
        }
        ListRow {
            iconName: "qr-code"
            text: qsTr("From a picture of a code")
            detail: qsTr("A photo or a screenshot of the provider's QR code")
            leads: true
            onClicked: picture.open()
        }
        ListRow {
            iconName: "folder-open"
            text: qsTr("From a folder")
            detail: qsTr("On a stick, a shared drive, or one that is kept in step with another device")
            leads: true
            onClicked: folder.open()
        }
    }
}
