pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Core
import Wanderbuch.Settings

// The groups of settings, each with what it is set to.
ScrollPage {
    id: list

    required property AppSettings settings
    required property VaultGuard guard
    required property BackupDesk desk
    required property string current
    required property bool wide
    property SyncStatus sync: null
    signal chosen(string group)

    readonly property string theme: settings.theme === "light" ? qsTr("Light") : settings.theme === "dark" ? qsTr("Dark") : qsTr("As the system")

    spacing: 0

    LanguageChoice {
        id: languages
    }
    PageHeader {
        title: qsTr("Settings")
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.space12
    }
    component Group: ListRow {
        required property string group
        leads: true
        tint: selected ? Theme.seal : Theme.ink2
        selected: list.current === group
        Layout.fillWidth: true
        onClicked: list.chosen(group)
    }
    Group {
        group: "appearance"
        iconName: "palette"
        text: qsTr("Appearance")
        detail: qsTr("%1 · text %2 %").arg(list.theme).arg(Math.round(list.settings.textScale * 100))
    }
    Group {
        group: "language"
        iconName: "languages"
        text: qsTr("Language")
        detail: list.settings.language === "" ? qsTr("As the system: %1").arg(languages.systemName) : languages.nameOf(list.settings.language)
    }
    Group {
        group: "security"
        iconName: "shield"
        text: qsTr("Security")
        detail: list.guard.passphrase ? qsTr("Protected by a passphrase") : qsTr("Protected only by this device")
    }
    Group {
        group: "trust"
        iconName: "shield-check"
        text: qsTr("Trust data")
        detail: qsTr("What checks without a network rest on")
    }
    Group {
        visible: !list.wide // there it is in the rail
        group: "providers"
        iconName: "refresh-cw"
        text: qsTr("Providers")
        detail: list.sync?.words ?? ""
    }
    Group {
        group: "devices"
        iconName: "monitor-smartphone"
        text: qsTr("Your devices")
        detail: qsTr("The same wallet on your phone and your laptop")
    }
    Group {
        group: "storage"
        iconName: "hard-drive"
        text: qsTr("Storage")
        detail: qsTr("What takes room on this device")
    }
    Group {
        group: "backup"
        iconName: "save"
        text: qsTr("Backup")
        detail: !list.desk.lastKnown ? qsTr("One encrypted file with all that is yours")
              : list.desk.lastDays < 0 ? qsTr("None made yet") : qsTr("Last one: %1").arg(list.desk.last)
    }
    Group {
        group: "about"
        iconName: "info"
        text: qsTr("About Wanderbuch")
        detail: qsTr("Version %1").arg(Qt.application.version)
    }
}
