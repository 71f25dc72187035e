import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Wallet

// What a passphrase is worth, in a line, a word and an honest sentence.
ColumnLayout {
    id: hint

    required property ProtectModel model

    readonly property color tint: model.strengthTone === "ok" ? Theme.ok : model.strengthTone === "warn" ? Theme.warn : Theme.seal

    spacing: Theme.space8
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1. %2").arg(model.strengthWord).arg(model.strengthDetail)

    ProgressLine {
        name: qsTr("Strength")
        share: hint.model.strengthShare
        tint: hint.tint
        Layout.fillWidth: true
    }
    BodyText {
        text: hint.model.strengthWord
        font.weight: Font.DemiBold
        color: hint.tint
        visible: text.length > 0
        Accessible.ignored: true
        Layout.fillWidth: true
    }
    SmallText {
        text: hint.model.strengthDetail
        Accessible.ignored: true
        Layout.fillWidth: true
        Layout.topMargin: -4
    }
}
