import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls

// Asks before a lost device is cut off, in plain words: what it still has, and what it no longer gets.
Sheet {
    id: sheet

    property string deviceId
    property string name
    property bool folder: false
    signal confirmed(string deviceId)

    function ask(device: string, called: string) {
        deviceId = device;
        name = called;
        open();
    }

    title: qsTr("Cut off %1?").arg(name)

    BodyText {
        text: qsTr("It keeps what it has: nobody can take that from afar. From now on it gets nothing new, and nothing it says counts.")
        Layout.fillWidth: true
    }
    BodyText {
        text: qsTr("Your other devices use a new key that it does not have. They hear of it the next time they sync.")
        Layout.fillWidth: true
    }
    BodyText {
        visible: !sheet.folder
        text: qsTr("It may know the password of the place. Change that with whoever runs the server, then here under “Where they meet”.")
        Layout.fillWidth: true
    }
    Flow {
        spacing: Theme.space10
        Layout.fillWidth: true
        Layout.topMargin: Theme.space8
        ActionButton {
            main: true
            text: qsTr("Cut it off")
            onClicked: {
                sheet.close();
                sheet.confirmed(sheet.deviceId);
            }
        }
        ActionButton {
            text: qsTr("Keep it")
            onClicked: sheet.close()
        }
    }
}
