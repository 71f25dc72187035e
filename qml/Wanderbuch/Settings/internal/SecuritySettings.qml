pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Core
import Wanderbuch.Settings

// Who can open what is private, and when it locks.
ColumnLayout {
    id: part

    required property AppSettings settings
    required property VaultGuard guard
    signal go(var target)

    readonly property var target: guard.unlocked ? {place: "wallet", page: "protect"} : {place: "wallet", page: "unlock"}

    spacing: Theme.space12
    Layout.fillWidth: true

    Notice {
        tone: part.guard.passphrase ? "ok" : "warn"
        iconName: part.guard.passphrase ? "shield-check" : "shield-alert"
        title: part.guard.passphrase ? qsTr("Protected by a passphrase") : qsTr("Protected only by this device")
        text: !part.guard.passphrase
              ? qsTr("What you hold and what you learnt is encrypted, but its key lies on this device. Whoever can use your account here can read it. A passphrase changes that.")
              : part.guard.keychain ? qsTr("Your passphrase encrypts the key to all that is yours. While you are logged in here, the system's keychain opens it too.")
                                    : qsTr("Your passphrase encrypts the key to all that is yours. Nobody can reset it for you.")
        Layout.fillWidth: true
        ActionButton {
            main: true
            visible: !part.guard.passphrase
            text: qsTr("Set a passphrase")
            onClicked: part.go(part.target)
        }
    }
    ColumnLayout {
        visible: part.guard.passphrase
        spacing: 0
        Layout.fillWidth: true
        ListRow {
            leads: true
            iconName: "key-round"
            text: qsTr("Change passphrase and recovery code")
            detail: part.guard.recoveryCode ? qsTr("The old ones open nothing any more then")
                                            : qsTr("There is no recovery code: a forgotten passphrase would be the end")
            Layout.fillWidth: true
            onClicked: part.go(part.target)
        }
        ListRow {
            visible: part.guard.unlocked
            leads: true
            iconName: "lock"
            text: qsTr("Lock now")
            detail: qsTr("Explore and checking credentials still work")
            Layout.fillWidth: true
            onClicked: part.guard.lockNow()
        }
        ListRow {
            visible: !part.guard.unlocked
            leads: true
            iconName: "lock-open"
            text: qsTr("Locked")
            detail: qsTr("Unlock it in the wallet")
            Layout.fillWidth: true
            onClicked: part.go(part.target)
        }
    }
    HeadingText {
        level: 2
        text: qsTr("Lock by itself")
        Layout.fillWidth: true
        Layout.topMargin: Theme.space16
    }
    SmallText {
        text: part.guard.passphrase ? qsTr("After this long without a touch.")
                                    : qsTr("Works once there is a passphrase. Without one there is nothing to ask for.")
        Layout.fillWidth: true
    }
    Flow {
        spacing: Theme.space10
        Layout.fillWidth: true
        Repeater {
            model: [1, 5, 10, 30, 60, 0]
            Chip {
                required property int modelData
                text: modelData === 0 ? qsTr("When the app ends") : qsTr("%n minute(s)", "", modelData)
                enabled: part.guard.passphrase
                opacity: enabled ? 1 : 0.5
                checked: part.settings.lockMinutes === modelData
                role: Accessible.RadioButton
                onClicked: part.settings.lockMinutes = modelData
            }
        }
    }
}
