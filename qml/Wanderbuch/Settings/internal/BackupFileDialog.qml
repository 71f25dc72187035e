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

    function open() {
        dialog.active = true;
        if (saving)
            dialog.item.currentFile = suggestion;
        dialog.item.open();
    }

    Loader { // a file dialog costs much to make and is seldom wanted
        id: dialog
        active: false
        sourceComponent: FileDialog {
            title: chooser.title
            fileMode: chooser.saving ? FileDialog.SaveFile : FileDialog.OpenFile
            defaultSuffix: chooser.suffix
            nameFilters: chooser.filters
            onAccepted: chooser.chosen(selectedFile)
        }
    }
}
