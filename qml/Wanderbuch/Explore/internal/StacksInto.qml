import QtQuick
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

    implicitHeight: Math.max(texts.implicitHeight, seal.height) + 2 * Theme.space16
    radius: Theme.radiusCard
    color: Theme.sealSoft
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Stacks into %1").arg(title)

    // Placed by hand: texts that wrap inside nested layouts make them polish each other without end.
    Seal {
        id: seal
        anchors.left: parent.left
        anchors.leftMargin: Theme.space16
        y: Theme.space16
        digest: card.digest
        size: 44
        surface: Theme.sealSoft
        Accessible.ignored: true
    }
    Column {
        id: texts
        anchors.left: seal.right
        anchors.right: parent.right
        anchors.leftMargin: Theme.space12
        anchors.rightMargin: Theme.space16
        y: Theme.space16
        spacing: Theme.space4
        HeadingText {
            width: parent.width
            level: 3
            text: card.complete ? qsTr("Stacked into") : qsTr("Stacks into")
        }
        SmallText {
            width: parent.width
            text: card.credits.length > 0 ? qsTr("%1, %2", "an award and its credits").arg(card.title).arg(card.credits) : card.title
        }
        CaptionText {
            width: parent.width
            text: card.description
            visible: text.length > 0
            color: Theme.ink2
        }
    }
}
