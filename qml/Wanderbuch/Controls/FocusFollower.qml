import QtQuick
import Wanderbuch.Theme

// Scrolls what the keyboard came to into view.
QtObject {
    id: follower

    required property Flickable flickable

    readonly property Item focused: flickable.Window.activeFocusItem

    onFocusedChanged: Qt.callLater(reveal) // qmllint disable

    function reveal() {
        const item = focused;
        const byKeyboard = item?.focusReason === Qt.TabFocusReason || item?.focusReason === Qt.BacktabFocusReason;
        if (!byKeyboard || item.height > flickable.height)
            return;
        let above = item.parent;
        while (above && above !== flickable.contentItem)
            above = above.parent;
        if (!above)
            return;
        const top = item.mapToItem(flickable.contentItem, 0, 0).y - Theme.space16;
        const bottom = top + item.height + 2 * Theme.space16;
        if (top < flickable.contentY)
            flickable.contentY = Math.max(flickable.originY, top);
        else if (bottom > flickable.contentY + flickable.height)
            flickable.contentY = bottom - flickable.height;
    }
}
