pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Core
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Providers

// A backup where the devices meet: what opens it, how far it is, and what it held when it was opened again.
ScrollPage {
    id: page

    required property Services services
    required property string placeName
    property bool canGoBack: true
    property bool own: !backup.hasPassphrase
    readonly property bool same: first.text === second.text
    readonly property bool complete: first.length > 0 && (!own || same)
    readonly property bool working: backup.phase === PlaceBackupModel.Working
    readonly property bool written: backup.phase === PlaceBackupModel.Done
    signal back

    function write() {
        if (complete && !working)
            backup.write(first.text, !own);
    }
    onWrittenChanged: if (written) {
        first.clear();
        second.clear();
    }

    maximumWidth: 560
    spacing: Theme.space14

    component Fact: ListRow {
        tint: Theme.ink2
    }
    PlaceBackupModel {
        id: backup
        services: page.services
    }
    PageHeader {
        title: qsTr("Back up")
        canGoBack: page.canGoBack
        Layout.fillWidth: true
        onBack: page.back()
    }
    ColumnLayout {
        visible: !page.written
        enabled: !page.working
        spacing: Theme.space14
        Layout.fillWidth: true
        BodyText {
            text: qsTr("If all your devices are lost at once, this file brings back what you hold, learnt and noted. It replaces the one that this device put there before.")
            color: Theme.ink2
            Layout.fillWidth: true
        }
        HeadingText {
            level: 2
            text: qsTr("What opens it")
            Layout.fillWidth: true
        }
        ChoiceRow {
            visible: backup.hasPassphrase
            checked: !page.own
            text: qsTr("The passphrase of the wallet")
            detail: qsTr("Type it once more, to be sure that it is the right one")
            Layout.fillWidth: true
            onClicked: page.own = false
        }
        ChoiceRow {
            visible: backup.hasPassphrase
            checked: page.own
            text: qsTr("A passphrase of its own")
            detail: qsTr("Without it nobody can open the backup, you neither")
            Layout.fillWidth: true
            onClicked: page.own = true
        }
        PassphraseField {
            id: first
            label: page.own ? qsTr("Passphrase of the backup") : qsTr("Passphrase of the wallet")
            hint: label
            Layout.fillWidth: true
            onAccepted: page.own ? second.forceActiveFocus() : page.write()
        }
        PassphraseField {
            id: second
            visible: page.own
            label: qsTr("The same again")
            hint: label
            shown: first.shown
            invalid: length > 0 && !page.same
            Layout.fillWidth: true
            onAccepted: page.write()
        }
        SmallText {
            visible: page.own
            text: second.length > 0 && !page.same && !first.text.startsWith(second.text) ? qsTr("The two are not the same yet.")
                : qsTr("Four or five words that do not belong together. Keep them apart from your devices.")
            Layout.fillWidth: true
        }
        ActionButton {
            visible: !page.working
            main: true
            iconName: "save"
            text: qsTr("Make the backup")
            enabled: page.complete
            onClicked: page.write()
        }
    }
    ColumnLayout {
        visible: page.working
        spacing: Theme.space12
        Layout.fillWidth: true
        BodyText {
            text: qsTr("%1: %2 %").arg(backup.doing).arg(Math.round(backup.progress * 100))
            Accessible.ignored: true // the line below says it
            Layout.fillWidth: true
        }
        ProgressLine {
            name: backup.doing
            share: backup.progress
            Layout.fillWidth: true
        }
        ActionButton {
            text: qsTr("Stop")
            onClicked: backup.cancel()
        }
    }
    Notice {
        visible: page.written
        tone: "ok"
        iconName: "circle-check"
        title: qsTr("The backup is there and opens")
        text: qsTr("It was fetched again from %1 and opened with your passphrase. This is what it brings back:").arg(page.placeName)
        Layout.fillWidth: true
    }
    FilledColumn {
        visible: page.written
        Layout.fillWidth: true
        Fact {
            iconName: "stamp"
            text: qsTr("%n credential(s)", "", backup.credentials)
        }
        Fact {
            iconName: "book-open"
            text: qsTr("%n step(s) of learning", "", backup.events)
        }
        Fact {
            iconName: "hard-drive"
            text: backup.size
            detail: qsTr("The name of the file ends in .wbbackup. On a new device: fetch it from there, then Settings, Backup, Restore a backup.")
        }
    }
    ActionButton {
        visible: page.written
        main: true
        text: qsTr("Done")
        onClicked: page.back()
    }
    Notice {
        visible: backup.problem.length > 0
        tone: "warn"
        iconName: "triangle-alert"
        title: backup.problemTitle
        text: backup.problem
        Layout.fillWidth: true
    }
}
