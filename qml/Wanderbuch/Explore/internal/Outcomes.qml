import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls

// What one can do afterwards.
Section {
    id: section

    required property var outcomes

    title: qsTr("Afterwards you can")

    Repeater {
        model: section.outcomes
        Item {
            id: row
            required property string modelData
            implicitHeight: words.implicitHeight
            Icon {
                id: mark
                name: "check"
                tint: Theme.blue
                size: 18
                y: 2
                anchors.left: parent.left
            }
            BodyText {
                id: words
                text: row.modelData
                anchors.left: mark.right
                anchors.leftMargin: Theme.space10
                anchors.right: parent.right
            }
        }
    }
}
