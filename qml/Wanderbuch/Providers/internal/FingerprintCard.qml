import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls

// Eight characters to be compared with those on another screen.
Rectangle {
    id: card

    required property string fingerprint

    implicitWidth: 320
    implicitHeight: words.implicitHeight + 2 * Theme.space20
    radius: Theme.radiusCard
    color: Theme.surface
    border.width: 1
    border.color: Theme.line
    Accessible.role: Accessible.StaticText
    Accessible.name: fingerprint.split("").join(" ") // read out one by one

    HeadingText {
        id: words
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.space16
        text: card.fingerprint
        font.pixelSize: Theme.h1 * 1.2
        font.letterSpacing: 3
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 18
        wrapMode: Text.NoWrap
        horizontalAlignment: Text.AlignHCenter
        Accessible.ignored: true
    }
}
