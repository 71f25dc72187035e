pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs

// Which files to take.
Item {
    id: opener

    property string title
    property bool several: false
    signal chosen(var files) // list of url

    property QtObject dialog: null // made when it is asked for first

    function open() {
        if (!dialog)
            dialog = maker.createObject(opener);
        const shown = dialog as FileDialog;
        shown.open();
    }

    Component { // a file dialog costs much to make and is seldom wanted
        id: maker
        FileDialog {
            title: opener.title
            fileMode: opener.several ? FileDialog.OpenFiles : FileDialog.OpenFile
            nameFilters: [qsTr("Credentials (*.jsonld *.json *.jwt *.txt *.png *.svg *.jpg *.jpeg *.webp)"), qsTr("All files (*)")]
            onAccepted: opener.chosen(opener.several ? selectedFiles : [selectedFile])
        }
    }
}
