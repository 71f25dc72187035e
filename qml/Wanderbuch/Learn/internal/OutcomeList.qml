import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls

// What somebody who finished the module can do.
FilledColumn {
    id: list

    required property var outcomes

    spacing: Theme.space10

    HeadingText {
        level: 2
        text: qsTr("What you can do now")
    }
    Repeater {
        model: list.outcomes
        Item {
            id: outcome
            required property string modelData
            implicitHeight: words.implicitHeight
            Icon {
                id: mark
                name: "check"
                tint: Theme.ok
                y: 2
                anchors.left: parent.left
            }
            BodyText {
                id: words
                text: outcome.modelData
                anchors.left: mark.right
                anchors.leftMargin: Theme.space10
                anchors.right: parent.right
            }
        }
    }
}
