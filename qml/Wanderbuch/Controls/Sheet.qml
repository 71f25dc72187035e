import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Wanderbuch.Theme
import Wanderbuch.Controls

// A question or a set of options above the page: from below on a phone, in the middle on a laptop. Escape closes it.
T.Popup {
    id: sheet

    property string title
    default property alias body: column.data

    readonly property bool wide: parent !== null && parent.width >= Theme.wideWidth

    parent: T.Overlay.overlay
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    width: parent ? Math.min(parent.width, wide ? 480 : parent.width) : 0
    height: parent ? Math.min(implicitHeight, parent.height * (wide ? 0.86 : 0.9)) : 0
    implicitHeight: column.implicitHeight + topPadding + bottomPadding
    x: parent ? (parent.width - width) / 2 : 0
    y: parent ? (wide ? (parent.height - height) / 2 : parent.height - height) : 0
    topPadding: Theme.space20
    bottomPadding: Theme.space24
    leftPadding: Theme.space4 // and the rest inside, where focus rings have room
    rightPadding: Theme.space4

    // Where nothing in it has the keyboard, it scrolls with the keys, and says what it is.
    onOpened: {
        let at = contentItem.Window.activeFocusItem;
        while (at && at !== contentItem)
            at = at.parent;
        if (!at)
            contentItem.forceActiveFocus();
    }

    T.Overlay.modal: Rectangle {
        color: "#66000000"
    }
    background: Rectangle {
        radius: 20
        color: Theme.paper
        Rectangle { // a sheet from below has square feet
            visible: !sheet.wide
            anchors.bottom: parent.bottom
            width: parent.width
            height: 20
            color: Theme.paper
        }
    }
    contentItem: Scroller {
        contentHeight: column.implicitHeight
        Accessible.role: Accessible.Dialog
        Accessible.name: sheet.title
        ColumnLayout {
            id: column
            x: Theme.space16
            width: parent.width - 2 * x
            spacing: Theme.space12
            RowLayout {
                HeadingText {
                    level: 2
                    text: sheet.title
                    Layout.fillWidth: true
                }
                IconButton {
                    iconName: "x"
                    text: qsTr("Close")
                    Layout.rightMargin: -12
                    onClicked: sheet.close()
                }
            }
        }
    }
    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.motionShort
        }
    }
    exit: Transition {
        NumberAnimation {
            property: "opacity"
            to: 0
            duration: Theme.motionShort
        }
    }
}
