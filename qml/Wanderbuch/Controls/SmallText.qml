import QtQuick
import Wanderbuch.Theme

// Second-line facts: issuer, hours, dates.
BodyText {
    font.pixelSize: Theme.small
    color: Theme.ink2
    lineHeight: 1.2
}
