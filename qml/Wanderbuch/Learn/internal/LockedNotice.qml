import QtQuick
import Wanderbuch.Controls

// The vault is locked: reading works, nothing is kept.
Notice {
    id: notice

    signal unlockWanted

    tone: "warn"
    iconName: "lock"
    title: qsTr("Unlock to keep your progress")
    text: qsTr("Your wallet is locked. You can read on, but what you do now is not kept.")

    ActionButton {
        text: qsTr("Unlock")
        iconName: "lock-open"
        onClicked: notice.unlockWanted()
    }
}
