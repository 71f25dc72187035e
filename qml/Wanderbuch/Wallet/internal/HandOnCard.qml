import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls

// One way to hand a credential on: what it gives, and where it goes. Further questions are its children.
Card {
    id: card

    required property string title
    required property string detail
    required property string iconName
    property bool available: true
    property bool copies: false
    property bool busy: false
    default property alias questions: more.data
    signal save
    signal copy

    interactive: false
    text: title

    contentItem: RowLayout {
        spacing: Theme.space14
        Icon {
            name: card.iconName
            tint: card.available ? Theme.seal : Theme.ink3
            size: 22
            Layout.alignment: Qt.AlignTop
        }
        ColumnLayout {
            spacing: Theme.space4
            Layout.fillWidth: true
            BodyText {
                text: card.title
                font.weight: Font.DemiBold
                color: card.available ? Theme.ink : Theme.ink2
                Layout.fillWidth: true
            }
            SmallText {
                text: card.detail
                Layout.fillWidth: true
            }
            ColumnLayout {
                id: more
                visible: card.available && children.length > 0
                spacing: Theme.space8
                Layout.fillWidth: true
            }
            Flow {
                visible: card.available
                spacing: Theme.space10
                Layout.fillWidth: true
                Layout.topMargin: Theme.space8
                ActionButton {
                    iconName: "file-down"
                    text: qsTr("Save")
                    description: card.title
                    enabled: !card.busy
                    onClicked: card.save()
                }
                ActionButton {
                    visible: card.copies
                    iconName: "copy"
                    text: qsTr("Copy")
                    description: card.title
                    enabled: !card.busy
                    onClicked: card.copy()
                }
            }
        }
    }
}
