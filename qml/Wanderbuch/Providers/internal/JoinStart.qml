import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Providers

// The code of the other device: scanned, pasted, typed or from a picture.
ColumnLayout {
    id: part

    required property DeviceJoinModel joining
    property bool scanning: false
    readonly property bool reading: joining.phase === DeviceJoinModel.Reading

    spacing: Theme.space14
    onVisibleChanged: if (!visible) scanning = false
    onReadingChanged: if (reading) scanning = false

    FileChooser {
        id: picture
        filters: [qsTr("Pictures (*.png *.jpg *.jpeg *.webp *.gif)"), qsTr("All files (*)")]
        title: qsTr("A picture with the code")
        onChosen: url => part.joining.lookPicture(url)
    }
    CodeScanner {
        visible: part.scanning
        hint: qsTr("Hold the camera over the code until it fills about half of the picture.")
        onRead: codes => part.joining.lookCodes(codes)
        onChoosePicture: picture.open()
        Layout.fillWidth: true
    }
    BodyText {
        visible: !part.scanning
        text: qsTr("On the device that you have already, open Settings, “Your devices”, “Add a device”. It shows a code.")
        color: Theme.ink2
        Layout.fillWidth: true
    }
    FilledColumn {
        visible: !part.scanning && !part.reading
        Layout.fillWidth: true
        ListRow {
            visible: Cameras.likely
            iconName: "camera"
            text: qsTr("Scan the code")
            detail: qsTr("With the camera of this device")
            leads: true
            onClicked: part.scanning = true
        }
        ListRow {
            iconName: "clipboard-paste"
            text: qsTr("Paste what you copied")
            detail: qsTr("The code as text, or a picture of it")
            leads: true
            onClicked: part.joining.paste()
        }
        ListRow {
            iconName: "qr-code"
            text: qsTr("From a picture of the code")
            detail: qsTr("A photo or a screenshot")
            leads: true
            onClicked: picture.open()
        }
    }
    SmallText {
        visible: part.reading
        text: qsTr("Looking for a code in the picture")
        Layout.fillWidth: true
    }
    LineField {
        id: code
        visible: !part.scanning && !part.reading
        label: qsTr("The code as text")
        hint: "wanderbuch-pair:…"
        inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
        maximumLength: 10000
        Layout.fillWidth: true
        onAccepted: part.joining.look(text)
    }
    Flow {
        visible: !part.scanning && !part.reading
        spacing: Theme.space10
        Layout.fillWidth: true
        ActionButton {
            main: true
            enabled: code.length > 0
            text: qsTr("Go on")
            onClicked: part.joining.look(code.text)
        }
    }
}
