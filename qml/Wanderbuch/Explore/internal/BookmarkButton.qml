import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls

// Keeps a pathway or a module for later, or no longer.
IconButton {
    id: button

    required property bool saved
    property string subject
    signal toggled(bool saved)

    iconName: saved ? "bookmark-check" : "bookmark"
    tint: saved ? Theme.seal : Theme.ink
    text: saved ? qsTr("Saved: %1. Take it off the list").arg(subject) : qsTr("Save %1").arg(subject)
    onClicked: toggled(!saved)
}
