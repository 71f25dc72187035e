pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Core
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Providers
import "internal"

// The person's own devices: who belongs together and how it stands, and beside it or over it one step of what can be done.
FocusScope {
    id: page

    required property Services services
    property bool immersive: false
    readonly property bool ready: theGroup.ready
    readonly property bool usable: theGroup.state !== DevicesModel.Locked && theGroup.state !== DevicesModel.Unknown
    property string chosen // "add", "join", "setup", "place", "backup", "restore"
    signal go(var target)

    readonly property var pages: ({
            add: addPage,
            join: joinPage,
            setup: setupPage,
            place: placePage,
            backup: backupPage,
            restore: restorePage
        })

    // {page: "list" | "add" | "join" | "setup" | "place" | "backup" | "restore", text?: a code to join with}
    function open(target: var) {
        const wanted = pages[target.page];
        if (wanted === undefined || (!usable && target.page !== "join")) {
            showList();
            return;
        }
        chosen = target.page;
        panes.show(wanted, target.text === undefined ? {} : {given: target.text});
    }
    function showList() {
        chosen = "";
        panes.clear();
        page.forceActiveFocus();
    }
    function back(): bool {
        if (panes.depth === 0)
            return false;
        showList();
        return true;
    }
    // A wallet that is restored locks and opens again.
    onUsableChanged: if (!usable && chosen !== "restore") showList()

    DevicesModel {
        id: theGroup
        services: page.services
        onLeft: {
            page.showList();
            toast.show(qsTr("This device goes on alone. All that was synced stays here."));
        }
        onWasCutOff: name => toast.show(qsTr("%1 is cut off.").arg(name))
    }
    TwoPane {
        id: panes
        anchors.fill: parent
        focus: true
        masterShare: 0.46
        placeholder: howPage

        DevicesOverview {
            anchors.fill: parent
            focus: true
            group: theGroup
            chosen: panes.wide ? page.chosen : ""
            wide: panes.wide
            onStepChosen: step => page.open({page: step})
            onCutOffAsked: (deviceId, name) => cutting.ask(deviceId, name)
            onLeaveAsked: leaving.open()
            onUnlockAsked: page.go({place: "wallet", page: "unlock"})
            onBack: page.go({place: "settings"})
        }
    }
    CutOffSheet {
        id: cutting
        folder: theGroup.folder
        onConfirmed: deviceId => theGroup.cutOff(deviceId)
    }
    LeaveSheet {
        id: leaving
        onConfirmed: theGroup.leave()
    }
    Toast {
        id: toast
    }

    Component {
        id: howPage
        ScrollPage {
            maximumWidth: 520
            HowDevicesMeet {
                titled: true
                Layout.topMargin: Theme.space8
                Layout.fillWidth: true
            }
        }
    }
    Component {
        id: addPage
        AddDevicePage {
            services: page.services
            canGoBack: !panes.split
            onBack: page.back()
        }
    }
    Component {
        id: joinPage
        JoinDevicePage {
            services: page.services
            canGoBack: !panes.split
            onBack: page.back()
        }
    }
    Component {
        id: setupPage
        PlaceSetupPage {
            services: page.services
            canGoBack: !panes.split
            onBack: page.back()
            onDone: page.showList()
        }
    }
    Component {
        id: placePage
        PlaceSetupPage {
            services: page.services
            moving: true
            folderFirst: theGroup.folder
            formerAddress: theGroup.folder ? "" : theGroup.location
            formerUser: theGroup.user
            canGoBack: !panes.split
            onBack: page.back()
            onDone: page.showList()
        }
    }
    Component {
        id: backupPage
        PlaceBackupPage {
            services: page.services
            placeName: theGroup.placeName
            canGoBack: !panes.split
            onBack: page.back()
        }
    }
    Component {
        id: restorePage
        PlaceRestorePage {
            services: page.services
            canGoBack: !panes.split
            onBack: page.back()
        }
    }
}
