import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme

// What can be done with this page, along its foot, where a thumb is.
Rectangle {
    id: foot

    default property alias actions: row.data
    property bool centred: false
    // In line with the page above; on a wide one the buttons keep together.
    readonly property real margin: width >= 540 ? 40 : Theme.space20

    anchors.bottom: parent ? parent.bottom : undefined
    width: parent ? parent.width : 0
    height: visible ? row.implicitHeight + 2 * Theme.space14 : 0
    color: "transparent"

    GridLayout {
        id: row
        // Side by side, as long as none of them has to break its words.
        readonly property bool fits: {
            let wanted = -columnSpacing;
            for (let i = 0; i < children.length; ++i)
                wanted += children[i].implicitWidth + columnSpacing;
            return wanted <= width;
        }
        columns: fits ? 10 : 1
        x: foot.centred ? (foot.width - width) / 2 : foot.margin
        y: Theme.space14
        width: Math.min(parent.width - 2 * foot.margin, 480)
        columnSpacing: Theme.space10
        rowSpacing: Theme.space10
    }
}
