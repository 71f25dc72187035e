import QtQuick
import QtQuick.Templates as T
import QtQuick.Layouts
import Wanderbuch.Theme

// A page that scrolls: one column of things with the margins of the design. `footer` stays below, out of the scroll.
FocusScope {
    id: page

    property real margin: width >= Theme.wideWidth ? Theme.space30 : Theme.space20
    property real maximumWidth: 760
    property alias spacing: column.spacing
    property alias contentY: flick.contentY
    property alias contentHeight: flick.contentHeight
    default property alias content: column.data
    property Item footer: null

    Flickable {
        id: flick
        width: parent.width
        height: parent.height - (page.footer ? page.footer.height : 0)
        contentHeight: column.implicitHeight + column.y + Theme.space30
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        focus: true
        T.ScrollBar.vertical: ScrollLine {}
        Keys.onPressed: event => {
            const step = event.key === Qt.Key_PageDown || event.key === Qt.Key_Space ? height * 0.9
                       : event.key === Qt.Key_PageUp ? -height * 0.9
                       : event.key === Qt.Key_Down ? 60 : event.key === Qt.Key_Up ? -60
                       : event.key === Qt.Key_Home ? -contentHeight : event.key === Qt.Key_End ? contentHeight : 0;
            if (step !== 0) {
                contentY = Math.max(0, Math.min(contentHeight - height, contentY + step));
                event.accepted = true;
            }
        }
        ColumnLayout {
            id: column
            x: page.margin
            y: Theme.space16
            width: Math.min(flick.width - 2 * page.margin, page.maximumWidth)
            spacing: Theme.space16
        }
    }
}
