import QtQuick
import Wanderbuch.Theme

// A heading in the serif of the book. Level 1 titles a page, 2 a part of it, 3 a card.
Text {
    property int level: 1

    font.family: Theme.serif
    font.weight: Font.DemiBold
    font.pixelSize: level === 1 ? Theme.h1 : level === 2 ? Theme.h2 : Theme.h3
    color: Theme.ink
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
    Accessible.role: Accessible.Heading
    Accessible.name: text
}
