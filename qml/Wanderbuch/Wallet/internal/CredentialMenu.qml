import QtQuick
import QtQuick.Layouts
import Wanderbuch.Controls

// What else can be done with a credential.
Sheet {
    id: menu

    signal raw
    signal save
    signal remove

    ListRow {
        iconName: "file-json"
        text: qsTr("The document itself")
        leads: true
        Layout.fillWidth: true
        onClicked: {
            menu.close();
            menu.raw();
        }
    }
    ListRow {
        iconName: "file-down"
        text: qsTr("Save a copy")
        detail: qsTr("To give it to somebody, or to keep it elsewhere")
        leads: true
        Layout.fillWidth: true
        onClicked: {
            menu.close();
            menu.save();
        }
    }
    ListRow {
        iconName: "trash-2"
        text: qsTr("Remove from the wallet")
        detail: qsTr("You can undo it right after")
        leads: true
        Layout.fillWidth: true
        onClicked: {
            menu.close();
            menu.remove();
        }
    }
}
