import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Wallet

// What somebody asked with, to be signed along; folded away until it is wanted.
ColumnLayout {
    id: fields

    required property HandOnModel model
    property bool opened: model.challenge.length > 0 || model.domain.length > 0

    spacing: Theme.space8

    ActionButton {
        quiet: true
        iconName: fields.opened ? "chevron-up" : "chevron-down"
        text: qsTr("Somebody asked for it")
        description: fields.opened ? qsTr("Shown below") : qsTr("Shows more")
        onClicked: fields.opened = !fields.opened
        Layout.leftMargin: -Theme.space8
    }
    SmallText {
        visible: fields.opened
        text: qsTr("Take over exactly what you were given. It ties the signature to this one request.")
        Layout.fillWidth: true
    }
    LineField {
        visible: fields.opened
        label: qsTr("Challenge")
        hint: qsTr("Challenge (nonce)")
        text: fields.model.challenge
        onTextEdited: fields.model.challenge = text
        Layout.fillWidth: true
    }
    LineField {
        visible: fields.opened
        label: qsTr("Domain")
        hint: qsTr("Domain: who asked")
        text: fields.model.domain
        onTextEdited: fields.model.domain = text
        Layout.fillWidth: true
    }
}
