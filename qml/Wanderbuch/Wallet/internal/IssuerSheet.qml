import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Core
import Wanderbuch.Wallet

// Accept an issuer whom no register knows, by comparing the fingerprint of its key with what it says itself.
Sheet {
    id: sheet

    required property Services services
    required property CredentialView view
    readonly property bool known: view.acquaintance === "known"
    readonly property string who: view.issuerName.length > 0 ? view.issuerName : qsTr("this issuer")
    signal said(string message)

    title: known ? qsTr("You know this issuer") : qsTr("Do you know this issuer?")

    IssuerTrust {
        id: issuer
        services: sheet.services
        view: sheet.view
        onSaid: message => sheet.said(message)
    }
    BodyText {
        text: sheet.known ? qsTr("You accepted %1 by this fingerprint. Nobody else vouches for it.").arg(sheet.who)
                          : qsTr("Anybody can sign under any name. Ask %1, on the spot or by a number you know, to read out its fingerprint and compare it with this one:").arg(sheet.who)
        Layout.fillWidth: true
    }
    HeadingText {
        level: 2
        text: sheet.view.issuerFingerprint
        Accessible.name: qsTr("Fingerprint: %1").arg(text)
        Layout.fillWidth: true
    }
    SmallText {
        visible: !issuer.available
        text: qsTr("Unlock your wallet first: whom you know is kept there, encrypted.")
        Layout.fillWidth: true
    }
    Flow {
        spacing: Theme.space10
        Layout.fillWidth: true
        ActionButton {
            main: !sheet.known
            enabled: issuer.available
            focus: true
            text: sheet.known ? qsTr("Forget it") : qsTr("It is the same: accept")
            onClicked: {
                if (sheet.known)
                    issuer.forget();
                else
                    issuer.accept();
                sheet.close();
            }
        }
        ActionButton {
            text: qsTr("Leave it")
            onClicked: sheet.close()
        }
    }
}
