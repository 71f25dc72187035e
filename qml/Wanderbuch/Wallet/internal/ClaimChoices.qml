import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Wallet

// What of a credential is shown and what is kept back, claim by claim.
ColumnLayout {
    id: choices

    required property HandOnModel model

    spacing: 0

    Repeater {
        model: choices.model.claims
        ToggleRow {
            required property var modelData
            required property int index
            text: modelData.label
            detail: modelData.value
            checked: modelData.chosen
            onToggled: choices.model.choose(index, checked)
            Layout.fillWidth: true
        }
    }
}
