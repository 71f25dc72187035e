import QtQuick
import QtQuick.Dialogs

// Where a file goes. `suggestion` is where and what it is if nobody says otherwise.
Item {
    id: saver

    property url suggestion
    property string title: qsTr("Save a copy")
    signal chosen(url file)

    function open() {
        dialog.active = true;
        const shown = dialog.item as FileDialog;
        shown.currentFile = saver.suggestion;
        shown.open();
    }

    Loader { // a file dialog costs much to make and is seldom wanted
        id: dialog
        active: false
        sourceComponent: FileDialog {
            title: saver.title
            fileMode: FileDialog.SaveFile
            onAccepted: saver.chosen(selectedFile)
        }
    }
}
