import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls

// Asks before this device leaves the others.
Sheet {
    id: sheet

    signal confirmed

    title: qsTr("Leave with this device?")

    BodyText {
        text: qsTr("All that was synced stays here. From now on it gets nothing of the others, and they get nothing of it.")
        Layout.fillWidth: true
    }
    BodyText {
        text: qsTr("Cut it off on one of the others too, if you give it away.")
        Layout.fillWidth: true
    }
    Flow {
        spacing: Theme.space10
        Layout.fillWidth: true
        Layout.topMargin: Theme.space8
        ActionButton {
            main: true
            text: qsTr("Leave")
            onClicked: {
                sheet.close();
                sheet.confirmed();
            }
        }
        ActionButton {
            text: qsTr("Stay")
            onClicked: sheet.close()
        }
    }
}
