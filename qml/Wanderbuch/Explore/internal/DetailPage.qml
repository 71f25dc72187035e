import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls

// A page about one thing: a way back, its bookmark, its content, and its main action, which stays in reach below.
// Beside a list (`beside`) there is no way back while the page is the first of its pane.
FocusScope {
    id: page

    property bool beside: false
    property bool canGoBack: true
    property bool saved: false
    property bool canSave: true
    property string subject
    property string actionText
    property string actionIcon
    property bool ready: true
    default property alias content: column.data
    signal back
    signal acted
    signal savedToggled(bool saved)

    readonly property color ground: beside ? Theme.surface : Theme.paper
    readonly property real margin: beside ? Theme.space24 : width >= Theme.wideWidth ? Theme.space30 : Theme.space20
    readonly property bool acting: ready && actionText.length > 0
    readonly property real actionHeight: acting ? action.height + 2 * Theme.space14 : 0

    function scrollTo(item: Item) {
        flick.contentY = Math.max(0, Math.min(flick.contentHeight - flick.height, item.mapToItem(flick.contentItem, 0, 0).y - Theme.space16));
    }

    Scroller {
        id: flick
        width: parent.width
        height: parent.height - page.actionHeight
        contentHeight: column.y + column.implicitHeight + Theme.space20
        focus: true
        PageHeader {
            id: header
            x: page.margin
            y: page.beside ? Theme.space12 : Theme.space8
            width: column.width
            height: page.beside && !page.canGoBack ? 0 : implicitHeight
            visible: height > 0
            canGoBack: page.canGoBack
            onBack: page.back()
            BookmarkButton {
                visible: page.canSave && page.ready
                saved: page.saved
                subject: page.subject
                onToggled: saved => page.savedToggled(saved)
            }
        }
        BookmarkButton { // without a way back there is no line of its own to stand in
            anchors.right: header.right
            anchors.rightMargin: -12
            y: Theme.space10
            z: 1
            visible: !header.visible && page.canSave && page.ready
            saved: page.saved
            subject: page.subject
            onToggled: saved => page.savedToggled(saved)
        }
        FilledColumn {
            id: column
            x: page.margin
            y: header.visible ? header.y + header.height : Theme.space24
            width: Math.min(flick.width - 2 * page.margin, 720)
            spacing: Theme.space16
        }
    }
    Rectangle { // directly below what it belongs to, but never out of sight
        y: Math.min(flick.contentHeight - Theme.space8, page.height - height)
        width: parent.width
        height: page.actionHeight
        color: page.ground
        visible: page.acting
        Rectangle {
            width: parent.width
            height: 1
            color: Theme.line
            visible: flick.contentHeight > flick.height
        }
        ActionButton {
            id: action
            x: page.margin
            y: Theme.space14
            width: column.width
            main: true
            text: page.actionText
            iconName: page.actionIcon
            onClicked: page.acted()
        }
    }
}
