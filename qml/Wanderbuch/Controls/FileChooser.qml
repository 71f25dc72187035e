pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Wanderbuch.Controls

// Asks which file, or files, to take, or where to write one. The dialog is made when it is asked for first: it costs much and is
// seldom wanted.
Item {
    id: chooser

    property string title
    property bool saving: false
    property bool several: false
    property url suggestion // where to write
    property string suffix // of what is written without one
    property var filters: [qsTr("All files (*)")]
    signal chosen(url file)
    signal severalChosen(var files) // list of url, in place of chosen() where several may be

    property QtObject dialog: null

    function open() {
        if (!dialog)
            dialog = maker.createObject(chooser);
        const shown = dialog as FileDialog;
        if (saving)
            shown.currentFile = suggestion;
        shown.open();
    }

    visible: false // takes no place on the page

    Component {
        id: maker
        FileDialog {
            title: chooser.title
            currentFolder: chooser.saving ? Folders.documents : Folders.downloads
            fileMode: chooser.saving ? FileDialog.SaveFile : chooser.several ? FileDialog.OpenFiles : FileDialog.OpenFile
            defaultSuffix: chooser.suffix
            nameFilters: chooser.filters
            onAccepted: {
                if (chooser.several)
                    chooser.severalChosen(selectedFiles);
                else
                    chooser.chosen(selectedFile);
            }
        }
    }
}
