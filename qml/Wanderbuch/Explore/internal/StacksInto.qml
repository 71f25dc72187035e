import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls

// What the stops of a pathway add up to.
Rectangle {
    id: card

    required property string title
    required property string description
    required property string credits
    required property string digest
    required property bool complete

    implicitHeight: row.implicitHeight + 2 * Theme.space16
    radius: Theme.radiusCard
    color: Theme.sealSoft
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Stacks into %1").arg(title)

    RowLayout {
        id: row
        x: Theme.space16
        y: Theme.space16
        width: parent.width - 2 * Theme.space16
        spacing: Theme.space12
        Seal {
            digest: card.digest
            size: 44
            surface: Theme.sealSoft
            Layout.alignment: Qt.AlignTop
            Accessible.ignored: true
        }
        ColumnLayout {
            spacing: Theme.space4
            HeadingText {
                level: 3
                text: card.complete ? qsTr("Stacked into") : qsTr("Stacks into")
                Layout.fillWidth: true
            }
            SmallText {
                text: card.credits.length > 0 ? qsTr("%1, %2", "an award and its credits").arg(card.title).arg(card.credits) : card.title
                Layout.fillWidth: true
            }
            CaptionText {
                text: card.description
                visible: text.length > 0
                color: Theme.ink2
                Layout.fillWidth: true
            }
        }
    }
}
