pragma ComponentBehavior: Bound

import QtQuick
import Wanderbuch.Controls
import Wanderbuch.Wallet

// What of a credential is shown and what is kept back, claim by claim.
FilledColumn {
    id: choices

    required property HandOnModel model

    Repeater {
        model: choices.model.claims
        ToggleRow {
            required property var modelData
            required property int index
            text: modelData.label
            detail: modelData.value
            checked: modelData.chosen
            onToggled: choices.model.choose(index, checked)
        }
    }
}
