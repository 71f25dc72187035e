import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Wallet

// What a learner record holds and what others say about it: each was signed, and checked, by itself.
FilledColumn {
    id: list

    required property CredentialView view

    HeadingText {
        level: 3
        text: qsTr("Checked one by one")
        bottomPadding: Theme.space8
    }
    Repeater {
        model: list.view.carried
        CheckRow {
            required property var modelData
            title: modelData.title
            detail: modelData.detail
            tone: modelData.tone
            iconName: modelData.icon
            spoken: modelData.spoken
        }
    }
}
