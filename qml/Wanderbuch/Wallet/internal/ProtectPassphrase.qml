import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Wallet

// Choosing the passphrase: what it is worth is said while it is typed.
FocusScope {
    id: step

    required property ProtectModel model
    property bool renewing: false

    readonly property bool same: first.text === second.text
    readonly property bool ready: model.strongEnough && same && !model.busy

    implicitHeight: column.implicitHeight

    function next() {
        if (ready)
            model.setPassphrase(first.text);
    }

    ColumnLayout {
        id: column
        width: parent.width
        spacing: Theme.space14
        HeadingText {
            text: step.renewing ? qsTr("Choose a new passphrase") : qsTr("Protect your wallet")
            Layout.fillWidth: true
        }
        BodyText {
            text: qsTr("A passphrase encrypts the key to everything you keep here. Nobody can reset it for you, so a recovery code follows. Four or five words that do not belong together are easy to keep and hard to guess.")
            color: Theme.ink2
            Layout.fillWidth: true
        }
        PassphraseField {
            id: first
            focus: true
            label: qsTr("Passphrase")
            hint: qsTr("Passphrase")
            onTextChanged: step.model.weigh(text)
            onAccepted: second.forceActiveFocus()
            Layout.fillWidth: true
            Layout.topMargin: Theme.space4
        }
        StrengthHint {
            model: step.model
            visible: first.length > 0
            Layout.fillWidth: true
        }
        PassphraseField {
            id: second
            label: qsTr("The same again")
            hint: qsTr("The same again")
            shown: first.shown
            invalid: length > 0 && !step.same
            onAccepted: step.next()
            Layout.fillWidth: true
        }
        SmallText {
            text: qsTr("The two are not the same yet.")
            color: Theme.seal
            visible: second.length > 0 && !step.same && !first.text.startsWith(second.text)
            Layout.fillWidth: true
        }
        ToggleRow {
            id: keychain
            visible: step.model.keychainAvailable
            text: qsTr("Also open with this computer's keychain")
            detail: qsTr("While you are logged in here, the wallet opens without the passphrase. Whoever uses your session can open it too.")
            checked: step.model.useKeychain
            onToggled: step.model.useKeychain = checked
            Layout.fillWidth: true
        }
        Notice {
            visible: step.model.message.length > 0
            title: qsTr("The passphrase was not set")
            text: step.model.message
            tone: "seal"
            Layout.fillWidth: true
        }
        ActionButton {
            main: true
            text: step.model.busy ? qsTr("Setting the passphrase") : qsTr("Set the passphrase")
            enabled: step.ready
            onClicked: step.next()
            Layout.topMargin: Theme.space4
        }
    }
}
