pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Core
import Wanderbuch.Wallet

// From a vault that this device opens to one that only its owner opens: a passphrase, a recovery code, and the proof
// that the code was kept.
FocusScope {
    id: page

    required property Services services
    property bool renewing: false // a passphrase was there before
    signal done
    signal back

    Keys.onEscapePressed: back()

    ProtectModel {
        id: protection
        objectName: "protection"
        services: page.services
        onStepChanged: if (step === "done") page.done()
    }
    ScrollPage {
        anchors.fill: parent
        margin: width >= 540 ? 40 : Theme.space20
        maximumWidth: 520
        spacing: Theme.space14

        PageHeader {
            canGoBack: true
            backIcon: protection.step === "passphrase" ? "arrow-left" : "x"
            backText: protection.step === "passphrase" ? qsTr("Back") : qsTr("Close")
            onBack: page.back()
            Layout.fillWidth: true
        }
        OverlineText {
            text: qsTr("Step %1 of 3").arg(protection.step === "passphrase" ? 1 : protection.step === "code" ? 2 : 3)
            Layout.fillWidth: true
        }
        Slot {
            id: stage
            focus: true
            content: protection.step === "passphrase" ? choose : protection.step === "code" ? code : confirm
            onItemChanged: item?.forceActiveFocus()
            Layout.fillWidth: true
        }
    }
    Component {
        id: choose
        ProtectPassphrase {
            model: protection
            renewing: page.renewing
        }
    }
    Component {
        id: code
        ProtectCode {
            model: protection
        }
    }
    Component {
        id: confirm
        ProtectConfirm {
            model: protection
        }
    }
}
