import QtQuick
import Wanderbuch.Theme

// The field a search begins in. `trailing` may hold one more control at its end.
LineField {
    id: field

    property string shortcutHint

    leftPadding: 46
    rightPadding: clear.visible ? 44 : shortcutHint.length > 0 ? key.width + 24 : Theme.space16
    inputMethodHints: Qt.ImhNoPredictiveText
    Accessible.searchEdit: true
    Keys.onEscapePressed: event => {
        if (field.text.length > 0)
            field.clear();
        else
            event.accepted = false;
    }

    Icon {
        x: 15
        anchors.verticalCenter: parent.verticalCenter
        name: "search"
    }
    IconButton {
        id: clear
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: field.text.length > 0
        iconName: "x"
        text: qsTr("Clear the search")
        onClicked: {
            field.clear();
            field.forceActiveFocus();
        }
    }
    Rectangle {
        id: key
        visible: field.shortcutHint.length > 0 && !clear.visible && !field.activeFocus
        anchors.right: parent.right
        anchors.rightMargin: Theme.space14
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
