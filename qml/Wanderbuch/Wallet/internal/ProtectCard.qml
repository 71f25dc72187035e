import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls

// A calm word that this device opens the vault by itself, and the way to change that.
Card {
    id: card

    signal chosen

    framed: false
    ground: Theme.blueSoft
    text: qsTr("Protect your wallet. It is encrypted, but this device opens it by itself. Set a passphrase.")
    onClicked: chosen()

    contentItem: RowLayout {
        spacing: Theme.space12
        Icon {
            name: "key-round"
            tint: Theme.blue
            Layout.alignment: Qt.AlignTop
        }
        ColumnLayout {
            spacing: 2
            Layout.fillWidth: true
            BodyText {
                text: qsTr("Protect your wallet")
                font.weight: Font.DemiBold
                color: Theme.blue
                lineHeight: 1.15
                Accessible.ignored: true
                Layout.fillWidth: true
            }
            SmallText {
                text: qsTr("It is encrypted, but this device opens it by itself. A passphrase makes it yours alone.")
                color: Theme.ink
                Accessible.ignored: true
                Layout.fillWidth: true
            }
        }
        Icon {
            name: "chevron-right"
            tint: Theme.blue
            mirror: card.mirrored
        }
    }
}
