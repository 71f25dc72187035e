import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls

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

    Scroller {
        id: flick
        width: parent.width
        height: parent.height - (page.footer ? page.footer.height : 0)
        contentHeight: column.implicitHeight + column.y + Theme.space30
        focus: true
        ColumnLayout {
            id: column
            x: page.margin
            y: Theme.space16
            width: Math.min(flick.width - 2 * page.margin, page.maximumWidth)
            spacing: Theme.space16
        }
    }
}
