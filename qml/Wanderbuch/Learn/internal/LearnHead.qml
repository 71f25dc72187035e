import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Learn

// The head of the overview: the title, the week, and what to do where there is nothing yet.
Item {
    id: head

    required property LearnShelf shelf
    signal openWanted
    signal unlockWanted
    signal exploreWanted

    implicitHeight: column.implicitHeight + column.y + Theme.space8

    FilledColumn {
        id: column
        y: Theme.space16
        width: parent.width
        spacing: Theme.space12
        PageHeader {
            title: qsTr("Learn")
            IconButton {
                iconName: "folder-open"
                text: qsTr("Open a course pack from a file")
                onClicked: head.openWanted()
            }
        }
        LockedNotice {
            visible: head.shelf.status === LearnShelf.Locked
            text: qsTr("What you learnt is kept in your wallet, and it is locked.")
            onUnlockWanted: head.unlockWanted()
        }
        WeekCard {
            visible: head.shelf.count > 0
            days: head.shelf.week
            text: head.shelf.weekText
        }
        Item { // some air above
            visible: empty.visible
            implicitHeight: Theme.space12
        }
        EmptyState {
            id: empty
            visible: head.shelf.status === LearnShelf.Ready && head.shelf.count === 0
            iconName: "book-open"
            title: qsTr("Your lessons will stand here")
            text: qsTr("Choose a module in Explore. It is on this device already, so you can start at once, with or without a network.")
            ActionButton {
                main: true
                text: qsTr("Find a module")
                iconName: "compass"
                onClicked: head.exploreWanted()
            }
            ActionButton {
                text: qsTr("Open a pack file")
                onClicked: head.openWanted()
            }
        }
    }
}
