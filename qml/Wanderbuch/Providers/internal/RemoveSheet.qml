pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls

// Asks before a provider goes.
Sheet {
    id: sheet

    required property string name
    signal confirmed

    title: qsTr("Remove %1?").arg(name)

    BodyText {
        text: qsTr("What it offers leaves your catalogue, and its key is forgotten. Courses that are on this device stay, and so does everything you learnt and hold.")
        Layout.fillWidth: true
    }
    Flow {
        spacing: Theme.space10
        Layout.fillWidth: true
        Layout.topMargin: Theme.space8
        ActionButton {
            main: true
            iconName: "trash-2"
            text: qsTr("Remove")
            onClicked: {
                sheet.close();
                sheet.confirmed();
            }
        }
        ActionButton {
            text: qsTr("Keep it")
            onClicked: sheet.close()
        }
    }
}
