pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Core
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Providers

// Bringing back what a backup at the place holds: where it is and what opens it, what is in it, then yes or no.
ScrollPage {
    id: page

    required property Services services
    property bool canGoBack: true
    readonly property bool asking: restore.phase === PlaceRestoreModel.Asking
    readonly property bool busy: restore.phase === PlaceRestoreModel.Looking || restore.phase === PlaceRestoreModel.Restoring
    readonly property bool complete: form.complete && words.length > 0
    signal back

    function look() {
        if (!complete || busy)
            return;
        if (form.overFolder)
            restore.lookInFolder(form.folder, words.text);
        else
            restore.lookOnServer(form.address, form.user, form.password, words.text);
    }

    maximumWidth: 560
    spacing: Theme.space14

    component Fact: ListRow {
        tint: Theme.ink2
    }
    PlaceRestoreModel {
        id: restore
        services: page.services
        onPhaseChanged: if (phase === PlaceRestoreModel.Restored) {
            words.clear();
            form.password = "";
        }
    }
    PageHeader {
        title: qsTr("Bring all back")
        canGoBack: page.canGoBack
        Layout.fillWidth: true
        onBack: page.back()
    }
    ColumnLayout {
        visible: page.asking || restore.phase === PlaceRestoreModel.Looking
        enabled: page.asking
        spacing: Theme.space14
        Layout.fillWidth: true
        BodyText {
            text: qsTr("For a new device when the others are gone. The newest backup at the place that your passphrase opens is looked for.")
            color: Theme.ink2
            Layout.fillWidth: true
        }
        PlaceForm {
            id: form
            folderHint: qsTr("The one where your devices met")
            Layout.fillWidth: true
            onFolderChosen: chosen => folder = restore.pathOf(chosen)
            onAccepted: words.forceActiveFocus()
        }
        OverlineText {
            text: qsTr("What opens it")
            Layout.fillWidth: true
            Layout.topMargin: Theme.space8
        }
        PassphraseField {
            id: words
            label: qsTr("Passphrase of the backup")
            hint: label
            Layout.fillWidth: true
            onAccepted: page.look()
        }
    }
    ColumnLayout {
        visible: page.busy
        spacing: Theme.space12
        Layout.fillWidth: true
        BodyText {
            text: qsTr("%1: %2 %").arg(restore.doing).arg(Math.round(restore.progress * 100))
            Accessible.ignored: true // the line below says it
            Layout.fillWidth: true
        }
        ProgressLine {
            name: restore.doing
            share: restore.progress
            Layout.fillWidth: true
        }
        ActionButton {
            text: qsTr("Stop")
            onClicked: restore.cancel()
        }
    }
    HeadingText {
        visible: restore.phase === PlaceRestoreModel.Found
        level: 2
        text: qsTr("Made on %1").arg(restore.created)
        Layout.fillWidth: true
    }
    FilledColumn {
        visible: restore.phase === PlaceRestoreModel.Found || restore.phase === PlaceRestoreModel.Restored
        Layout.fillWidth: true
        Fact {
            iconName: "stamp"
            text: qsTr("%n credential(s)", "", restore.credentials)
        }
        Fact {
            iconName: "book-open"
            text: qsTr("%n step(s) of learning", "", restore.events)
        }
        Fact {
            iconName: "hard-drive"
            text: restore.size
        }
    }
    BodyText {
        visible: restore.phase === PlaceRestoreModel.Found
        text: qsTr("It takes the place of the wallet on this device. What is in that one now is put aside, not brought together with it.")
        Layout.fillWidth: true
    }
    Notice {
        visible: restore.phase === PlaceRestoreModel.Restored
        tone: "ok"
        iconName: "circle-check"
        title: qsTr("All is back")
        text: qsTr("The wallet opens with the passphrase of the backup from now on. This device goes on as one of its own; cut the lost ones off.")
        Layout.fillWidth: true
        ActionButton {
            main: true
            text: qsTr("Done")
            onClicked: page.back()
        }
    }
    Notice {
        visible: restore.problem.length > 0
        tone: "warn"
        iconName: "triangle-alert"
        title: restore.problemTitle
        text: restore.problem
        Layout.fillWidth: true
    }
    Flow {
        visible: page.asking || restore.phase === PlaceRestoreModel.Found
        spacing: Theme.space10
        Layout.fillWidth: true
        ActionButton {
            visible: page.asking
            main: true
            iconName: "search"
            text: qsTr("Look for it")
            enabled: page.complete
            onClicked: page.look()
        }
        ActionButton {
            visible: restore.phase === PlaceRestoreModel.Found
            main: true
            iconName: "rotate-ccw"
            text: qsTr("Bring it back")
            onClicked: restore.restore()
        }
        ActionButton {
            visible: restore.phase === PlaceRestoreModel.Found
            text: qsTr("Not this one")
            onClicked: restore.reset()
        }
    }
}
