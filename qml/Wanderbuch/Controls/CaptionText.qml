import QtQuick
import Wanderbuch.Theme

// The quietest text that still has to be read.
BodyText {
    font.pixelSize: Theme.caption
    color: Theme.ink3
    lineHeight: 1.2
}
