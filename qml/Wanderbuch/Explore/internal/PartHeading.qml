import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls

// What the rows below are, and how many at its end.
Item {
    id: part

    required property string title
    required property string detail
    property real air: 0 // above

    implicitHeight: air + Math.max(words.implicitHeight, number.implicitHeight)

    HeadingText {
        id: words
        anchors.left: parent.left
        y: part.air
        width: parent.width - number.width - Theme.space12
        level: 2
        text: part.title
    }
    SmallText {
        id: number
        anchors.right: parent.right
        anchors.baseline: words.baseline
        width: Math.min(implicitWidth, parent.width * 0.5)
        horizontalAlignment: Text.AlignRight
        text: part.detail
    }
}
