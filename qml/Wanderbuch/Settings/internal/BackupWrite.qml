import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Settings

// Making a backup: where it goes, what opens it, and the proof that it holds.
ColumnLayout {
    id: part

    required property BackupDesk desk
    required property VaultGuard guard
    signal done

    property url file: desk.suggestedFile()
    property bool own: !guard.passphrase
    readonly property bool written: desk.phase === BackupDesk.Written
    readonly property bool same: first.text === second.text
    readonly property bool ready: first.length > 0 && (!own || same) && !desk.busy

    function write() {
        if (ready)
            desk.write(file, first.text, !own);
    }
    onWrittenChanged: if (written) {
        first.clear();
        second.clear();
    }

    spacing: Theme.space14
    Layout.fillWidth: true
    Component.onCompleted: desk.reset()

    FileChooser {
        id: chooser
        saving: true
        suffix: "wbbackup"
        filters: [qsTr("Backups of Wanderbuch (*.wbbackup)"), qsTr("All files (*)")]
        title: qsTr("Where the backup goes")
        suggestion: part.file
        onChosen: file => part.file = file
    }
    ColumnLayout {
        visible: !part.written
        enabled: !part.desk.busy
        spacing: Theme.space14
        Layout.fillWidth: true
        FileRow {
            path: part.desk.pathOf(part.file)
            Accessible.description: qsTr("Choose where the backup goes")
            Layout.fillWidth: true
            onClicked: chooser.open()
        }
        SmallText {
            text: qsTr("A stick or another computer is better than this disk: a backup beside the original is lost with it.")
            Layout.fillWidth: true
        }
        HeadingText {
            level: 2
            text: qsTr("What opens it")
            Layout.fillWidth: true
            Layout.topMargin: Theme.space8
        }
        ChoiceRow {
            visible: part.guard.passphrase
            checked: !part.own
            text: qsTr("The passphrase of the wallet")
            detail: qsTr("Type it once more, to be sure that it is the right one")
            Layout.fillWidth: true
            onClicked: part.own = false
        }
        ChoiceRow {
            visible: part.guard.passphrase
            checked: part.own
            text: qsTr("A passphrase of its own")
            detail: qsTr("For a backup that somebody else keeps for you")
            Layout.fillWidth: true
            onClicked: part.own = true
        }
        PassphraseField {
            id: first
            label: part.own ? qsTr("Passphrase of the backup") : qsTr("Passphrase of the wallet")
            hint: label
            onAccepted: part.own ? second.forceActiveFocus() : part.write()
            Layout.fillWidth: true
        }
        PassphraseField {
            id: second
            visible: part.own
            label: qsTr("The same again")
            hint: label
            shown: first.shown
            invalid: length > 0 && !part.same
            onAccepted: part.write()
            Layout.fillWidth: true
        }
        SmallText {
            visible: part.own
            text: second.length > 0 && !part.same && !first.text.startsWith(second.text) ? qsTr("The two are not the same yet.")
                : qsTr("Four or five words that do not belong together. Without them nobody can open the backup, you neither.")
            Layout.fillWidth: true
        }
        ActionButton {
            main: true
            iconName: "save"
            text: qsTr("Make the backup")
            enabled: part.ready
            visible: !part.desk.busy
            onClicked: part.write()
        }
    }
    BackupProgress {
        desk: part.desk
        doing: qsTr("Writing and comparing")
    }
    Notice {
        visible: part.written
        tone: "ok"
        iconName: "circle-check"
        title: qsTr("The backup is made")
        text: qsTr("Written, opened again and compared on %1. Everything in it is as it is here.").arg(part.desk.created)
        Layout.fillWidth: true
    }
    BackupFacts {
        visible: part.written
        desk: part.desk
    }
    ActionButton {
        visible: part.written
        main: true
        text: qsTr("Done")
        onClicked: part.done()
    }
}
