import QtQuick
import QtQuick.Dialogs

// Which files to take.
Item {
    id: opener

    property string title
    property bool several: false
    signal chosen(var files) // list of url

    function open() {
        dialog.active = true;
        (dialog.item as FileDialog).open();
    }

    Loader { // a file dialog costs much to make and is seldom wanted
        id: dialog
        active: false
        sourceComponent: FileDialog {
            title: opener.title
            fileMode: opener.several ? FileDialog.OpenFiles : FileDialog.OpenFile
            nameFilters: [qsTr("Credentials (*.jsonld *.json *.jwt *.txt *.png *.svg *.jpg *.jpeg *.webp)"), qsTr("All files (*)")]
            onAccepted: opener.chosen(opener.several ? selectedFiles : [selectedFile])
        }
    }
}
