import QtQuick
import Wanderbuch.Controls
import Wanderbuch.Wallet

// How many of a credential's codes were read, and which are still wanted.
Notice {
    id: progress

    required property CheckModel model

    visible: model.codes > 0 && model.codesRead < model.codes
    tone: "blue"
    iconName: "scan-qr-code"
    title: qsTr("%1 of %2 codes read").arg(model.codesRead).arg(model.codes)
    text: qsTr("Still wanted: %1. The order does not matter.").arg(model.codesMissing)

    ActionButton {
        text: qsTr("Begin again")
        onClicked: progress.model.forgetCodes()
    }
}
