pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Wallet

// Which other credentials stand in the same presentation. They are looked for once somebody asks.
ColumnLayout {
    id: choices

    required property HandOnModel model

    spacing: Theme.space8

    ActionButton {
        visible: !choices.model.companionsKnown
        quiet: true
        iconName: "plus"
        text: qsTr("Add others to it")
        onClicked: choices.model.lookForCompanions()
        Layout.leftMargin: -Theme.space8
    }
    SmallText {
        visible: choices.model.companionsKnown && choices.model.companions.length === 0
        text: qsTr("No other credential of your wallet has a place in a presentation.")
        Layout.fillWidth: true
    }
    SmallText {
        objectName: "companionsFull"
        visible: choices.model.companionsFull
        text: qsTr("A presentation holds no more than %1 others beside this one. Leave one out to add another, or make a second presentation.").arg(choices.model.mostCompanions)
        Layout.fillWidth: true
    }
    FilledColumn {
        visible: choices.model.companions.length > 0
        Layout.fillWidth: true
        Repeater {
            model: choices.model.companions
            ToggleRow {
                required property var modelData
                required property int index
                text: modelData.title
                detail: modelData.issuer
                checked: modelData.chosen
                enabled: checked || !choices.model.companionsFull
                onToggled: choices.model.accompany(index, checked)
            }
        }
    }
}
