import QtQuick
import QtQuick.Dialogs

// Which picture to read.
Item {
    id: chooser

    property string title
    signal chosen(url file)

    visible: false // takes no place on the page

    function open() {
        dialog.active = true;
        dialog.item.open();
    }

    Loader { // a file dialog costs much to make and is seldom wanted
        id: dialog
        active: false
        sourceComponent: FileDialog {
            title: chooser.title
            nameFilters: [qsTr("Pictures (*.png *.jpg *.jpeg *.webp *.gif)"), qsTr("All files (*)")]
            onAccepted: chooser.chosen(selectedFile)
        }
    }
}
