import QtQuick
import Wanderbuch.Theme

// The field a search begins in. `trailing` may hold one more control at its end.
LineField {
    id: field

    property string shortcutHint
    default property alias trailing: end.data

    readonly property real startRoom: 46
    readonly property real endRoom: end.width + (clear.visible ? 44 : key.visible ? key.width + 24 : end.width > 0 ? 0 : Theme.space16)

    leftPadding: LayoutMirroring.enabled ? endRoom : startRoom
    rightPadding: LayoutMirroring.enabled ? startRoom : endRoom
    inputMethodHints: Qt.ImhNoPredictiveText
    Accessible.searchEdit: true
    Keys.onEscapePressed: event => {
        if (field.text.length > 0)
            field.clear();
        else
            event.accepted = false;
    }

    Icon {
        anchors.left: parent.left
        anchors.leftMargin: 15
        anchors.verticalCenter: parent.verticalCenter
        name: "search"
    }
    IconButton {
        id: clear
        anchors.right: end.left
        anchors.verticalCenter: parent.verticalCenter
        visible: field.text.length > 0
        iconName: "x"
        text: qsTr("Clear the search")
        onClicked: {
            field.clear();
            field.forceActiveFocus();
        }
    }
    Row {
        id: end
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
    }
    Rectangle {
        id: key
        visible: field.shortcutHint.length > 0 && !clear.visible && !field.activeFocus
        anchors.right: end.left
        anchors.rightMargin: end.width > 0 ? Theme.space4 : Theme.space14
        anchors.verticalCenter: parent.verticalCenter
        width: keyText.implicitWidth + 16
        height: keyText.implicitHeight + 8
        radius: Theme.radiusTag
        color: Theme.sunken
        CaptionText {
            id: keyText
            anchors.centerIn: parent
            text: field.shortcutHint
            Accessible.ignored: true
        }
    }
}
