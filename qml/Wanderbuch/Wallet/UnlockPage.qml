pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Wallet

// The way into a locked vault: the passphrase, or the recovery code where it was forgotten.
FocusScope {
    id: page

    required property UnlockModel unlocking // lives longer than this page, which goes when the vault opens
    property bool recovering: false
    property bool checkShown: false // beside this page
    signal checkChosen

    function takeFocus() {
        (recovering ? code : passphrase).forceActiveFocus();
    }

    onRecoveringChanged: {
        unlocking.clear();
        takeFocus();
    }

    ScrollPage {
        anchors.fill: parent
        focus: true
        margin: width >= 420 ? Theme.space24 : Theme.space20
        maximumWidth: 480
        spacing: Theme.space14

        PageHeader {
            title: qsTr("Wallet")
            Layout.fillWidth: true
            IconButton {
                visible: !page.checkShown
                iconName: "scan-qr-code"
                text: qsTr("Check a credential")
                onClicked: page.checkChosen()
            }
        }
        Rectangle {
            radius: 28
            color: Theme.sealSoft
            Layout.preferredWidth: 56
            Layout.preferredHeight: 56
            Layout.topMargin: Theme.space16
            Icon {
                anchors.centerIn: parent
                name: page.recovering ? "key-round" : "lock"
                tint: Theme.seal
                size: 26
            }
        }
        HeadingText {
            level: 2
            text: page.recovering ? qsTr("Use your recovery code") : qsTr("Your wallet is locked")
            Layout.fillWidth: true
        }
        BodyText {
            text: page.recovering ? qsTr("The code you printed or saved when you set your passphrase. After it you choose a new passphrase.")
                                  : qsTr("What you hold and what you learnt is encrypted on this device. Your passphrase opens it.")
            color: Theme.ink2
            Layout.fillWidth: true
        }
        PassphraseField {
            id: passphrase
            visible: !page.recovering && page.unlocking.hasPassphrase
            label: qsTr("Passphrase")
            hint: qsTr("Passphrase")
            focus: !page.recovering
            invalid: page.unlocking.message.length > 0
            enabled: !page.unlocking.busy
            onAccepted: page.unlocking.unlock(text)
            Layout.fillWidth: true
            Layout.topMargin: Theme.space4
        }
        LineField {
            id: code
            visible: page.recovering
            label: qsTr("Recovery code")
            hint: qsTr("Recovery code")
            font.family: "monospace"
            invalid: page.unlocking.message.length > 0
            enabled: !page.unlocking.busy
            inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhPreferUppercase
            onAccepted: page.unlocking.unlockWithRecoveryCode(text)
            Layout.fillWidth: true
            Layout.topMargin: Theme.space4
        }
        Notice {
            visible: page.unlocking.message.length > 0
            title: page.unlocking.messageTitle
            text: page.unlocking.message
            tone: page.unlocking.waitSeconds > 0 ? "warn" : "seal"
            Layout.fillWidth: true
        }
        RowLayout {
            spacing: Theme.space10
            Layout.fillWidth: true
            ActionButton {
                main: true
                iconName: "lock-open"
                text: page.unlocking.waitSeconds > 0 ? qsTr("Wait %1 s").arg(page.unlocking.waitSeconds) : page.unlocking.busy ? qsTr("Opening") : qsTr("Unlock")
                visible: page.recovering || page.unlocking.hasPassphrase
                enabled: !page.unlocking.busy && page.unlocking.waitSeconds === 0 && (page.recovering ? code.length : passphrase.length) > 0
                onClicked: page.recovering ? page.unlocking.unlockWithRecoveryCode(code.text) : page.unlocking.unlock(passphrase.text)
            }
            ActionButton {
                quiet: true
                text: page.recovering ? qsTr("Use the passphrase") : qsTr("Forgot it")
                Accessible.name: page.recovering ? text : qsTr("Forgot it: use the recovery code")
                visible: page.recovering || page.unlocking.hasRecoveryCode
                onClicked: page.recovering = !page.recovering
            }
            Item {
                Layout.fillWidth: true
            }
        }
        ActionButton {
            visible: page.unlocking.opensByItself && !page.recovering
            iconName: "key-round"
            text: qsTr("Open with this computer")
            enabled: !page.unlocking.busy
            onClicked: page.unlocking.unlockByItself()
        }
        CheckRowCard {
            visible: !page.checkShown
            onClicked: page.checkChosen()
            Layout.fillWidth: true
            Layout.topMargin: Theme.space20
        }
        SmallText {
            text: qsTr("Explore, and checking somebody else's credential, work while the wallet is locked.")
            Layout.fillWidth: true
        }
    }
}
