import QtQuick
import QtQuick.Templates as T
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Learn

// Text to be read letter by letter; never wrapped, so it scrolls sideways.
Rectangle {
    id: code

    required property lessonBlock block

    implicitHeight: flick.contentHeight + 2 * Theme.space16
    radius: Theme.radiusCard
    color: Theme.sunken

    Flickable {
        id: flick
        readonly property bool scrolls: contentWidth > width
        anchors.fill: parent
        anchors.margins: Theme.space16
        contentWidth: words.implicitWidth
        contentHeight: words.implicitHeight
        flickableDirection: Flickable.HorizontalFlick
        boundsBehavior: Flickable.StopAtBounds
        interactive: scrolls
        clip: true
        activeFocusOnTab: scrolls
        T.ScrollBar.horizontal: ScrollLine {}
        Keys.onLeftPressed: contentX = Math.max(0, contentX - 60)
        Keys.onRightPressed: contentX = Math.min(contentWidth - width, contentX + 60)
        Text {
            id: words
            text: code.block.text.replace(/\n$/, "")
            textFormat: Text.PlainText
            font.family: "monospace"
            font.pixelSize: Theme.small
            lineHeight: 1.4
            color: Theme.ink
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
    Rectangle {
        anchors.fill: parent
        radius: parent.radius
        color: "transparent"
        border.width: 2
        border.color: Theme.blue
        visible: flick.activeFocus
    }
}
