import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Settings

// What a backup is, when the last one was made, and the two ways on.
ColumnLayout {
    id: part

    required property BackupDesk desk
    required property VaultGuard guard
    signal write
    signal restore
    signal go(var target)

    spacing: Theme.space16
    Layout.fillWidth: true

    BodyText {
        text: qsTr("A backup is one encrypted file with all that is yours: credentials, progress, notes and keys. The library is not in it, it can be made again at any time.")
        color: Theme.ink2
        Layout.fillWidth: true
    }
    Notice {
        visible: part.guard.unlocked && part.desk.lastKnown
        tone: part.desk.due ? "warn" : "ok"
        iconName: part.desk.due ? "clock-alert" : "circle-check"
        title: part.desk.lastDays < 0 ? qsTr("No backup yet") : part.desk.lastDays === 0 ? qsTr("Last backup: today")
                                                                                      : qsTr("Last backup: %1").arg(part.desk.last)
        text: part.desk.lastDays < 0 ? qsTr("If this device is lost, so is what you hold. A stick in a drawer is enough.")
            : part.desk.due ? qsTr("That was %n day(s) ago. What came since then is on this device only.", "", part.desk.lastDays)
                            : qsTr("It was opened again and compared after it was written.")
        Layout.fillWidth: true
    }
    Notice {
        visible: !part.guard.unlocked
        iconName: "lock"
        title: qsTr("Locked")
        text: qsTr("Unlock the wallet to make a backup. Restoring one works while it is locked.")
        Layout.fillWidth: true
        ActionButton {
            text: qsTr("Unlock")
            iconName: "lock-open"
            onClicked: part.go({place: "wallet", page: "unlock"})
        }
    }
    Flow {
        spacing: Theme.space10
        Layout.fillWidth: true
        ActionButton {
            main: true
            iconName: "save"
            text: qsTr("Make a backup")
            enabled: part.guard.unlocked
            onClicked: part.write()
        }
        ActionButton {
            iconName: "rotate-ccw"
            text: qsTr("Restore a backup")
            onClicked: part.restore()
        }
    }
}
