import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Learn

// The head of a lesson: which module, what it is called; and that nothing is kept while the vault is locked.
Item {
    id: head

    required property LessonReader reader
    required property real measure
    signal unlockWanted

    implicitHeight: column.height + Theme.space24 + Theme.space16

    Column {
        id: column
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.space24
        width: head.measure
        spacing: Theme.space8
        LockedNotice {
            width: parent.width
            visible: !head.reader.keeps
            onUnlockWanted: head.unlockWanted()
        }
        OverlineText {
            width: parent.width
            text: head.reader.moduleTitle
        }
        HeadingText {
            width: parent.width
            text: head.reader.title
        }
    }
}
