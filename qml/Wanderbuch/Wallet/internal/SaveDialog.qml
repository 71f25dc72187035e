pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs

// Where a file goes. `suggestion` is where and what it is if nobody says otherwise.
Item {
    id: saver

    property url suggestion
    property string title: qsTr("Save a copy")
    signal chosen(url file)

    property QtObject dialog: null // made when it is asked for first

    function open() {
        if (!dialog)
            dialog = maker.createObject(saver);
        const shown = dialog as FileDialog;
        shown.currentFile = suggestion;
        shown.open();
    }

    Component { // a file dialog costs much to make and is seldom wanted
        id: maker
        FileDialog {
            title: saver.title
            fileMode: FileDialog.SaveFile
            onAccepted: saver.chosen(selectedFile)
        }
    }
}
