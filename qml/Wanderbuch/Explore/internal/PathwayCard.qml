import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls

// A pathway on the table: its name, what it asks, its route and where the learner stands on it.
Card {
    id: card

    required property string identifier
    required property string title
    required property string facts
    required property var marks
    required property string standing
    required property bool saved
    signal savedToggled(bool saved)

    text: title
    Accessible.description: facts + ". " + standing

    contentItem: Item {
        implicitHeight: column.implicitHeight
        Column {
            id: column
            width: parent.width
            spacing: Theme.space4
            HeadingText {
                width: parent.width - 36
                level: 3
                text: card.title
                Accessible.ignored: true
            }
            SmallText {
                width: parent.width
                text: card.facts
                Accessible.ignored: true
            }
            Item {
                width: 1
                height: Theme.space8
            }
            RouteLine {
                width: parent.width
                states: card.marks
            }
            Item {
                width: 1
                height: 3
            }
            CaptionText {
                width: parent.width
                text: card.standing
                font.letterSpacing: 0.2
                Accessible.ignored: true
            }
        }
        BookmarkButton {
            anchors.right: parent.right
            anchors.rightMargin: -10
            y: -12
            saved: card.saved
            subject: card.title
            onToggled: saved => card.savedToggled(saved)
        }
    }
}
