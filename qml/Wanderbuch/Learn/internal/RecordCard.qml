import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls

// The record of a finished module: its seal, and in plain words what it is worth.
Card {
    id: card

    required property string digest
    required property string title
    required property string date

    text: title
    Accessible.description: note.text
    padding: Theme.space20

    contentItem: RowLayout {
        spacing: Theme.space16
        Seal {
            digest: card.digest
            size: 84
            Layout.alignment: Qt.AlignTop
        }
        ColumnLayout {
            spacing: Theme.space4
            Layout.fillWidth: true
            Layout.minimumWidth: 0
            HeadingText {
                level: 3
                text: card.title
                Accessible.ignored: true
                Layout.fillWidth: true
            }
            SmallText {
                text: card.date
                Accessible.ignored: true
                Layout.fillWidth: true
            }
            Tag {
                text: qsTr("self-asserted, signed by you")
                tone: "blue"
                iconName: "pencil"
                maximumWidth: card.availableWidth - 84 - Theme.space16
                Layout.topMargin: Theme.space4
            }
            SmallText {
                id: note
                text: qsTr("It proves that you wrote it and that nobody changed it since. Nobody else vouches for it.")
                Layout.fillWidth: true
                Layout.topMargin: Theme.space4
            }
        }
    }
}
