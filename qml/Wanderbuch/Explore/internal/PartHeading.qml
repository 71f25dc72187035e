import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls

// What the rows below are, and how many at its end.
Item {
    id: part

    required property string title
    required property string detail
    property real air: 0 // above

    readonly property bool oneLine: titleSize.advanceWidth + detailSize.advanceWidth + Theme.space12 + 2 <= width

    implicitHeight: oneLine ? air + Math.max(words.implicitHeight, number.implicitHeight) : number.y + number.implicitHeight

    // Measured apart: what a text says of its size changes while it is laid out.
    TextMetrics {
        id: titleSize
        font: words.font
        text: part.title
    }
    TextMetrics {
        id: detailSize
        font: number.font
        text: part.detail
    }
    HeadingText {
        id: words
        anchors.left: parent.left
        y: part.air
        width: part.oneLine ? parent.width - number.width - Theme.space12 : parent.width
        level: 2
        text: part.title
    }
    SmallText { // below the title where large text leaves no room beside it
        id: number
        x: part.oneLine !== part.LayoutMirroring.enabled ? parent.width - width : 0
        y: part.oneLine ? words.y + words.baselineOffset - baselineOffset : words.y + words.height
        width: Math.min(Math.ceil(detailSize.advanceWidth) + 1, parent.width)
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        text: part.detail
    }
}
