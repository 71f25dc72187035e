pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Core
import Wanderbuch.Settings
import "internal"

// The place of everything that is set once: a list of groups, and the group that was chosen.
FocusScope {
    id: page

    required property Services services
    property bool immersive: false
    property string group: "appearance"
    signal go(var target)

    readonly property var pages: ({
            appearance: appearancePage,
            language: languagePage,
            security: securityPage,
            trust: trustPage,
            storage: storagePage,
            backup: backupPage,
            about: aboutPage
        })

    // {page: "appearance" | "language" | "security" | "trust" | "storage" | "backup" | "about"}
    function open(target: var) {
        if (pages[target.page] === undefined)
            return;
        group = target.page;
        panes.show(pages[group], target.url === undefined ? {} : {url: target.url});
    }
    function back(): bool {
        if (panes.depth > 1 || (panes.depth === 1 && !panes.wide)) {
            panes.pop();
            return true;
        }
        return false;
    }

    BackupDesk {
        id: theDesk
        services: page.services
    }
    VaultGuard {
        id: theGuard
        services: page.services
    }

    Toast {
        id: toast
    }
    TwoPane {
        id: panes
        anchors.fill: parent
        focus: true
        masterShare: Math.min(0.46, 0.26 + 0.1 * Theme.textScale)
        placeholder: page.pages[page.group]

        SettingsList {
            anchors.fill: parent
            focus: true
            settings: page.services.settings
            guard: theGuard
            desk: theDesk
            current: panes.wide ? page.group : ""
            wide: panes.wide
            sync: page.services.sync
            onChosen: group => group === "providers" || group === "devices" ? page.go({place: group}) : page.open({page: group})
        }
    }

    component Part: SettingsPart {
        wide: panes.wide
        onBack: page.back()
    }
    Component {
        id: appearancePage
        Part {
            title: qsTr("Appearance")
            AppearanceSettings {
                settings: page.services.settings
            }
        }
    }
    Component {
        id: languagePage
        Part {
            title: qsTr("Language")
            LanguageSettings {
                settings: page.services.settings
            }
        }
    }
    Component {
        id: securityPage
        Part {
            title: qsTr("Security")
            SecuritySettings {
                settings: page.services.settings
                guard: theGuard
                onGo: target => page.go(target)
            }
        }
    }
    Component {
        id: trustPage
        Part {
            id: trustPart
            property url url
            title: qsTr("Trust data")
            TrustSettings {
                services: page.services
                file: trustPart.url
                Layout.fillWidth: true
                onSaid: message => toast.show(message)
            }
        }
    }
    Component {
        id: storagePage
        Part {
            title: qsTr("Storage")
            StorageSettings {
                services: page.services
            }
        }
    }
    Component {
        id: backupPage
        Part {
            title: qsTr("Backup")
            BackupSettings {
                desk: theDesk
                guard: theGuard
                onWrite: panes.push(writePage, {})
                onRestore: panes.push(restorePage, {})
                onGo: target => page.go(target)
            }
        }
    }
    Component {
        id: writePage
        Part {
            title: qsTr("Make a backup")
            deeper: true
            BackupWrite {
                desk: theDesk
                guard: theGuard
                onDone: page.back()
            }
        }
    }
    Component {
        id: restorePage
        Part {
            title: qsTr("Restore a backup")
            deeper: true
            BackupRestore {
                desk: theDesk
                onDone: page.back()
                onGo: target => page.go(target)
            }
        }
    }
    Component {
        id: aboutPage
        Part {
            title: qsTr("About Wanderbuch")
            AboutSettings {
                onLicence: (title, name) => panes.push(licencePage, {title: title, name: name})
            }
        }
    }
    Component {
        id: licencePage
        Part {
            id: licencePart
            property string name
            deeper: true
            LicenceText {
                name: licencePart.name
            }
        }
    }
}
