import QtQuick
import QtQuick.Dialogs

// Which folder to take.
Item {
    id: chooser

    property string title
    signal chosen(url folder)

    visible: false // takes no place on the page

    function open() {
        dialog.active = true;
        dialog.item.open();
    }

    Loader { // a folder dialog costs much to make and is seldom wanted
        id: dialog
        active: false
        sourceComponent: FolderDialog {
            title: chooser.title
            onAccepted: chooser.chosen(selectedFolder)
        }
    }
}
