pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls

// Asks before a provider gets nothing any more, and says what that means.
Sheet {
    id: sheet

    required property string name
    required property bool connected
    signal confirmed(bool forget)

    title: qsTr("Let %1 know nothing more?").arg(name)
    onAboutToShow: forget.checked = false

    BodyText {
        text: qsTr("From this moment on nothing goes to it, also not what waits. Everything stays on this device, and its courses work as before.")
        Layout.fillWidth: true
    }
    BodyText {
        text: qsTr("What it got before, it has. Only the provider can delete that: ask it, it has to answer.")
        Layout.fillWidth: true
    }
    ToggleRow {
        id: forget
        visible: sheet.connected
        text: qsTr("Forget the log-in, too")
        detail: qsTr("Address, name and password of its record store leave your wallet")
        Layout.fillWidth: true
    }
    Flow {
        spacing: Theme.space10
        Layout.fillWidth: true
        Layout.topMargin: Theme.space8
        ActionButton {
            main: true
            text: qsTr("End it")
            onClicked: {
                sheet.close();
                sheet.confirmed(forget.checked);
            }
        }
        ActionButton {
            text: qsTr("Leave it as it is")
            onClicked: sheet.close()
        }
    }
}
