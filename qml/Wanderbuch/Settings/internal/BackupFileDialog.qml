pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs

// Where a backup goes, or which file to take.
Item {
    id: chooser

    required property string title
    property bool saving: false
    property url suggestion
    property string suffix: "wbbackup"
    property var filters: [qsTr("Backups of Wanderbuch (*.wbbackup)"), qsTr("All files (*)")]
    signal chosen(url file)

    property QtObject dialog: null // made when it is asked for first

    function open() {
        if (!dialog)
            dialog = maker.createObject(chooser);
        const shown = dialog as FileDialog;
        if (saving)
            shown.currentFile = suggestion;
        shown.open();
    }

    Component { // a file dialog costs much to make and is seldom wanted
        id: maker
        FileDialog {
            title: chooser.title
            fileMode: chooser.saving ? FileDialog.SaveFile : FileDialog.OpenFile
            defaultSuffix: chooser.suffix
            nameFilters: chooser.filters
            onAccepted: chooser.chosen(selectedFile)
        }
    }
}
