import QtQuick
import Wanderbuch.Theme

// The kind of thing a page shows, above its title: PATHWAY, MODULE.
Text {
    font.family: Theme.sans
    font.pixelSize: Theme.overline
    font.weight: Font.DemiBold
    font.letterSpacing: 0.8
    font.capitalization: Font.AllUppercase
    color: Theme.seal
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
