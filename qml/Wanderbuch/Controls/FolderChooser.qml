pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Wanderbuch.Controls

// Asks which folder to take. The dialog is made when it is asked for first, as in FileChooser.
Item {
    id: chooser

    property string title
    signal chosen(url folder)

    property QtObject dialog: null

    function open() {
        if (!dialog)
            dialog = maker.createObject(chooser);
        (dialog as FolderDialog).open();
    }

    visible: false

    Component {
        id: maker
        FolderDialog {
            title: chooser.title
            currentFolder: Folders.home
            onAccepted: chooser.chosen(selectedFolder)
        }
    }
}
