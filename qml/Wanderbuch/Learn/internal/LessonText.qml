import QtQuick
import Wanderbuch.Theme

// Text of a lesson in its safe markup. A link opens in the person's browser: by touch, or by Return where the keyboard is.
Text {
    id: text

    required property string styled
    readonly property var links: styled.match(/href="[^"]*"/g) ?? []
    readonly property string words: plain(styled)
    property int link: 0 // which of them Return opens

    function plain(markup: string): string {
        return markup.replace(/<br ?\/?>/g, "\n").replace(/<[^>]*>/g, "").replace(/&lt;/g, "<").replace(/&gt;/g, ">")
            .replace(/&quot;/g, "\"").replace(/&#39;/g, "'").replace(/&amp;/g, "&");
    }

    text: styled.replace(/<code>/g, "<font color=\"" + Theme.blue + "\">").replace(/<\/code>/g, "</font>")
    textFormat: Text.StyledText
    font.family: Theme.serif
    font.pixelSize: Theme.lesson
    lineHeightMode: Text.FixedHeight
    lineHeight: Theme.lessonLineHeight
    color: Theme.ink
    linkColor: Theme.blue
    wrapMode: Text.Wrap
    activeFocusOnTab: links.length > 0
    Accessible.role: links.length > 0 ? Accessible.Link : Accessible.StaticText
    Accessible.name: words
    Accessible.onPressAction: openLink()

    function openLink() {
        if (links.length > 0)
            Qt.openUrlExternally(links[link % links.length].slice(6, -1));
        link = link + 1;
    }

    onLinkActivated: address => Qt.openUrlExternally(address)
    Keys.onReturnPressed: openLink()
    Keys.onEnterPressed: openLink()

    HoverHandler {
        enabled: text.hoveredLink.length > 0
        cursorShape: Qt.PointingHandCursor
    }
    Rectangle {
        anchors.fill: parent
        anchors.margins: -4
        radius: Theme.radiusTag
        color: "transparent"
        border.width: 2
        border.color: Theme.blue
        visible: text.activeFocus
    }
}
