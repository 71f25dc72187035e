import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Wallet

// Who holds it, who awarded it, who sealed it. `person` holds {role, name, note, facts, logo}.
Card {
    id: card

    required property var person

    interactive: false
    text: qsTr("%1: %2").arg(person.role).arg(person.name)

    contentItem: ColumnLayout {
        spacing: Theme.space12
        RowLayout {
            spacing: Theme.space16
            ColumnLayout {
                spacing: 2
                Layout.fillWidth: true
                OverlineText {
                    text: card.person.role
                    color: Theme.ink3
                    Layout.fillWidth: true
                }
                HeadingText {
                    level: 3
                    text: card.person.name
                    Layout.fillWidth: true
                }
            }
            Rectangle { // logos are made for white paper
                visible: logo.pictureSize.width > 0
                color: "white"
                radius: Theme.radiusTag
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: logo.shownWidth + 16
                Layout.preferredHeight: 40
                PictureItem {
                    id: logo
                    readonly property real shownWidth: pictureSize.height > 0 ? Math.min(130, 28 * pictureSize.width / pictureSize.height) : 0
                    anchors.centerIn: parent
                    width: shownWidth
                    height: 28
                    image: card.person.logo
                    Accessible.role: Accessible.Graphic
                    Accessible.name: qsTr("Logo of %1").arg(card.person.name)
                }
            }
        }
        SmallText {
            text: card.person.note
            visible: text.length > 0
            Layout.fillWidth: true
        }
        FactGrid {
            facts: card.person.facts
            Layout.fillWidth: true
        }
    }
}
