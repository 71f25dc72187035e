import QtQuick
import QtQuick.Dialogs

// Where a file goes. `fileName` is what it is called if nobody says otherwise.
Item {
    id: saver

    property string fileName
    property string title: qsTr("Save the file")
    signal chosen(url file)

    function open() {
        dialog.active = true;
        dialog.item.currentFile = dialog.item.currentFolder + "/" + saver.fileName;
        dialog.item.open();
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
