import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Explore

// Where the learner left off, and how much of it is left.
Card {
    id: card

    required property BrowseHeader header
    readonly property ContinueLearning learning: header.learning

    framed: false
    interactive: learning.available
    ground: Theme.blueSoft
    text: learning.available ? qsTr("%1: %2").arg(learning.overline).arg(learning.title) : ""
    onClicked: header.continued()

    contentItem: Column {
        opacity: card.learning.available ? 1 : 0 // until then its room is kept
        spacing: Theme.space4
        SmallText {
            width: parent.width
            text: card.learning.overline
            color: Theme.blue
            Accessible.ignored: true
        }
        HeadingText {
            width: parent.width
            level: 3
            text: card.learning.title
            Accessible.ignored: true
        }
        Item {
            width: 1
            height: 3
        }
        ProgressLine {
            width: parent.width
            share: card.learning.progress
            color: Theme.surface
            name: qsTr("Done of %1").arg(card.learning.title)
        }
    }
}
