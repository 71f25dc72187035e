import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Wanderbuch.Theme
import Wanderbuch.Controls

// What a Toast shows.
T.Popup {
    id: toast

    property string text
    property string actionText
    signal action

    function show(message: string, undo: string) {
        text = message;
        actionText = undo;
        open();
        timer.restart();
    }

    parent: T.Overlay.overlay
    closePolicy: T.Popup.NoAutoClose
    width: parent ? Math.min(parent.width - 40, 460) : 0
    implicitHeight: row.implicitHeight + 2 * Theme.space12
    x: parent ? (parent.width - width) / 2 : 0
    y: parent ? parent.height - height - (parent.width < Theme.wideWidth ? Theme.navigation + 12 : 24) : 0

    background: Rectangle {
        radius: Theme.radiusControl
        color: Theme.inverse
    }
    contentItem: RowLayout {
        id: row
        BodyText {
            text: toast.text
            color: Theme.inverseInk
            Accessible.role: Accessible.Notification
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space16
            Layout.rightMargin: undoButton.visible ? 0 : Theme.space16
        }
        T.Button {
            id: undoButton
            visible: toast.actionText.length > 0
            text: toast.actionText
            implicitHeight: Theme.touchTarget
            implicitWidth: implicitContentWidth + 2 * Theme.space14
            focusPolicy: Qt.StrongFocus
            Accessible.name: text
            onClicked: {
                toast.close();
                toast.action();
            }
            contentItem: Text {
                text: toast.actionText
                font.family: Theme.sans
                font.pixelSize: Theme.body
                font.weight: Font.DemiBold
                font.underline: undoButton.visualFocus
                color: Theme.inverseInk
                verticalAlignment: Text.AlignVCenter
                horizontalAlignment: Text.AlignHCenter
                Accessible.ignored: true
            }
        }
    }
    Timer {
        id: timer
        interval: 6000
        onTriggered: toast.close()
    }
}
