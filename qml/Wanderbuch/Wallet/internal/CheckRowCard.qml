import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls

// The way to checking somebody else's credential, always at hand.
Card {
    id: card

    text: qsTr("Check a credential. Somebody else's, from a file or pasted.")
    contentItem: RowLayout {
        spacing: Theme.space12
        Icon {
            name: "shield-check"
            tint: Theme.ink
        }
        ColumnLayout {
            spacing: 2
            Layout.fillWidth: true
            BodyText {
                text: qsTr("Check a credential")
                font.weight: Font.DemiBold
                lineHeight: 1.15
                Accessible.ignored: true
                Layout.fillWidth: true
            }
            SmallText {
                text: qsTr("Somebody else's, from a file or pasted")
                Accessible.ignored: true
                Layout.fillWidth: true
            }
        }
        Icon {
            name: "chevron-right"
            tint: Theme.ink
            mirror: card.mirrored
        }
    }
}
