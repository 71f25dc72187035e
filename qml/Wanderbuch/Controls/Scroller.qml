import QtQuick
import QtQuick.Templates as T
import Wanderbuch.Controls

// What a page scrolls in, by keys too. It has the keyboard when its page opens, so it tells screen readers which page that is.
Flickable {
    function titleIn(item: Item): string {
        for (let i = 0; i < item.children.length; ++i) {
            const child = item.children[i];
            if (!child.visible)
                continue;
            const title = child instanceof HeadingText ? child.text : titleIn(child);
            if (title.length > 0)
                return title;
        }
        return "";
    }
    function tellTitle() {
        if (activeFocus)
            Accessible.name = titleIn(contentItem);
    }

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    T.ScrollBar.vertical: ScrollLine {}
    Accessible.role: Accessible.Pane
    onActiveFocusChanged: tellTitle()
    onContentHeightChanged: Qt.callLater(tellTitle) // qmllint disable
    Keys.onPressed: event => {
        const step = event.key === Qt.Key_PageDown || event.key === Qt.Key_Space ? height * 0.9
                   : event.key === Qt.Key_PageUp ? -height * 0.9
                   : event.key === Qt.Key_Down ? 60 : event.key === Qt.Key_Up ? -60
                   : event.key === Qt.Key_Home ? -contentHeight : event.key === Qt.Key_End ? contentHeight : 0;
        if (step !== 0) {
            contentY = Math.max(0, Math.min(Math.max(0, contentHeight - height), contentY + step));
            event.accepted = true;
        }
    }
}
