import QtQuick
import Wanderbuch.Controls
import Wanderbuch.Wallet

// The verdict in one sentence, before anything else is said.
Notice {
    required property CredentialView view

    title: view.verdictTitle
    text: view.verdictText
    tone: view.verdictTone
}
