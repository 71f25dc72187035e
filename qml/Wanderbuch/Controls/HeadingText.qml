import QtQuick
import Wanderbuch.Theme

// A heading in the serif of the book. Level 1 titles a page, 2 a part of it, 3 a card.
Text {
    property int level: 1
    property real size: level === 1 ? Theme.h1 : level === 2 ? Theme.h2 : Theme.h3 // large text gives way before a word is broken
    property real room: 0 // the width, once it has settled: layouts ask for a text's size while they set it

    font.family: Theme.serif
    font.weight: Font.DemiBold
    font.pixelSize: Theme.headingSize(text, size, room)
    onWidthChanged: Qt.callLater(settle) // qmllint disable
    // Another text.
    onImplicitWidthChanged: Qt.callLater(settle) // qmllint disable
    color: Theme.ink
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
    Accessible.role: Accessible.Heading
    Accessible.name: text

    // What has all the room it wants keeps its size, so that this cannot go round in circles.
    function settle() {
        if (wrapMode !== Text.NoWrap && (room > 0 || width < implicitWidth))
            room = width;
    }
}
