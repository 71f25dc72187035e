import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Settings

// Restoring a backup: which one, what is inside before anything changes, and what there is afterwards.
ColumnLayout {
    id: part

    required property BackupDesk desk
    signal done
    signal go(var target)

    property url file
    readonly property bool chosen: String(file).length > 0
    readonly property bool checked: desk.phase === BackupDesk.Checked
    readonly property bool restored: desk.phase === BackupDesk.Restored
    readonly property bool choosing: !checked && !restored && desk.phase !== BackupDesk.Restoring

    function check() {
        if (chosen && passphrase.length > 0 && !desk.busy)
            desk.check(file, passphrase.text);
    }
    onCheckedChanged: if (checked) passphrase.clear()

    spacing: Theme.space14
    Layout.fillWidth: true
    Component.onCompleted: desk.reset()

    FileChooser {
        id: chooser
        filters: [qsTr("Backups of Wanderbuch (*.wbbackup)"), qsTr("All files (*)")]
        title: qsTr("The backup to restore")
        onChosen: file => {
            part.file = file;
            passphrase.forceActiveFocus();
        }
    }
    ColumnLayout {
        visible: part.choosing
        enabled: !part.desk.busy
        spacing: Theme.space14
        Layout.fillWidth: true
        BodyText {
            text: qsTr("First you see what is inside. Nothing changes before you say so.")
            color: Theme.ink2
            Layout.fillWidth: true
        }
        FileRow {
            path: part.chosen ? part.desk.pathOf(part.file) : ""
            Accessible.description: qsTr("Choose the backup to restore")
            Layout.fillWidth: true
            onClicked: chooser.open()
        }
        PassphraseField {
            id: passphrase
            label: qsTr("Passphrase of the backup")
            hint: label
            onAccepted: part.check()
            Layout.fillWidth: true
        }
        ActionButton {
            main: true
            text: qsTr("Look inside")
            visible: !part.desk.busy
            enabled: part.chosen && passphrase.length > 0
            onClicked: part.check()
        }
    }
    BackupProgress {
        desk: part.desk
        doing: part.desk.phase === BackupDesk.Restoring ? qsTr("Restoring") : qsTr("Reading the backup")
    }
    Notice {
        visible: part.checked
        tone: "blue"
        iconName: "circle-check"
        title: qsTr("Whole and readable")
        text: qsTr("This is what is inside. If you restore it, it takes the place of what is on this device now.")
        Layout.fillWidth: true
    }
    Notice {
        visible: part.restored
        tone: "ok"
        iconName: "circle-check"
        title: qsTr("Restored")
        text: qsTr("The wallet opens with the passphrase of this backup now. Recovery codes from before open nothing any more: make a new one.")
        Layout.fillWidth: true
    }
    BackupFacts {
        visible: part.checked || part.restored
        desk: part.desk
    }
    SmallText {
        visible: part.checked
        text: qsTr("What is here now is kept aside until the next restore.")
        Layout.fillWidth: true
    }
    Flow {
        visible: part.checked
        spacing: Theme.space10
        Layout.fillWidth: true
        ActionButton {
            main: true
            iconName: "rotate-ccw"
            text: qsTr("Replace with this backup")
            onClicked: part.desk.restore()
        }
        ActionButton {
            text: qsTr("Leave all as it is")
            onClicked: part.done()
        }
    }
    Flow {
        visible: part.restored
        spacing: Theme.space10
        Layout.fillWidth: true
        ActionButton {
            main: true
            text: qsTr("See the wallet")
            onClicked: part.go({place: "wallet"})
        }
        ActionButton {
            text: qsTr("New recovery code")
            onClicked: part.go({place: "wallet", page: "protect"})
        }
    }
}
