pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls

// What will stand here, and the first steps.
ScrollPage {
    id: page

    signal addChosen
    signal carriedChosen

    maximumWidth: 560

    EmptyState {
        iconName: "landmark"
        title: qsTr("Who do you learn with?")
        text: qsTr("Schools, networks and other providers stand here, each with what it brings and when it was last heard of. Add one by its address, its link or code, or from a stick. No account is needed, and nothing about you is sent.")
        Layout.fillWidth: true
        Layout.topMargin: Theme.space30
        ActionButton {
            main: true
            iconName: "plus"
            text: qsTr("Add a provider")
            onClicked: page.addChosen()
        }
        ActionButton {
            iconName: "usb"
            text: qsTr("From a stick or folder")
            onClicked: page.carriedChosen()
        }
    }
}
