import QtQuick
import Wanderbuch.Theme

// Running text of the interface. Plain by default: what strangers wrote is never read as markup.
Text {
    font.family: Theme.sans
    font.pixelSize: Theme.body
    color: Theme.ink
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
    lineHeight: 1.3
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
