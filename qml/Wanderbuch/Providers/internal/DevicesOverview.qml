pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Providers

// Who belongs together, where they meet and how it stands; or the first step, where there is no group yet.
ScrollPage {
    id: list

    required property DevicesModel group
    required property string chosen
    required property bool wide
    signal stepChosen(string step)
    signal cutOffAsked(string deviceId, string name)
    signal leaveAsked
    signal unlockAsked
    signal back

    readonly property bool member: group.state === DevicesModel.Member
    readonly property bool alone: group.state === DevicesModel.Alone

    component Step: ListRow {
        required property string step
        leads: true
        tint: selected ? Theme.seal : Theme.ink2
        selected: list.chosen === step
        onClicked: list.stepChosen(step)
    }

    PageHeader {
        title: qsTr("Your devices")
        canGoBack: true
        backText: qsTr("Settings")
        Layout.fillWidth: true
        onBack: list.back()
        IconButton {
            visible: list.member
            iconName: "plus"
            text: qsTr("Add a device")
            onClicked: list.stepChosen("add")
        }
    }
    Notice {
        visible: list.group.state === DevicesModel.Locked
        iconName: "lock"
        title: qsTr("Locked")
        text: qsTr("Which devices are yours stands in the wallet. Unlock it, and they sync again too.")
        Layout.fillWidth: true
        ActionButton {
            main: true
            iconName: "lock-open"
            text: qsTr("Unlock")
            onClicked: list.unlockAsked()
        }
    }
    HowDevicesMeet {
        visible: list.alone && !list.wide
        Layout.fillWidth: true
    }
    BodyText {
        visible: list.alone && list.wide
        text: qsTr("The same wallet on your phone and your laptop: nobody keeps an account for it, and nobody else can read it.")
        color: Theme.ink2
        Layout.fillWidth: true
    }
    FilledColumn {
        visible: list.alone
        Layout.fillWidth: true
        Step {
            step: "setup"
            iconName: "monitor-smartphone"
            text: qsTr("Begin with this device")
            detail: qsTr("Choose where your devices meet: a server with WebDAV, such as Nextcloud, or a folder")
        }
        Step {
            step: "join"
            iconName: "qr-code"
            text: qsTr("Join another device")
            detail: qsTr("It is set up already, and shows a code under “Add a device”")
        }
        Step {
            step: "restore"
            iconName: "rotate-ccw"
            text: qsTr("The others are gone: bring all back")
            detail: qsTr("From a backup at the place where they met")
        }
    }
    Notice {
        visible: list.group.state === DevicesModel.Joining
        tone: "blue"
        iconName: "hourglass"
        title: qsTr("Waiting to be let in")
        text: qsTr("This device asked to join. Say yes on the one that showed the code.")
        Layout.fillWidth: true
        ActionButton {
            main: list.chosen !== "join"
            text: qsTr("See the eight characters")
            onClicked: list.stepChosen("join")
        }
    }
    Notice {
        visible: list.group.state === DevicesModel.CutOff
        tone: "warn"
        iconName: "shield-alert"
        title: qsTr("This device was cut off")
        text: qsTr("Another of your devices did that. All that is here stays, and nothing comes or goes any more. If it was a mistake, leave and join again with a new code.")
        Layout.fillWidth: true
        ActionButton {
            main: true
            text: qsTr("Leave the group")
            onClicked: list.leaveAsked()
        }
    }
    Notice {
        visible: list.member && list.group.guestName.length > 0 && list.chosen !== "add"
        tone: "seal"
        iconName: "user-check"
        title: qsTr("%1 asks to join").arg(list.group.guestName)
        text: qsTr("Compare the eight characters before you let it in.")
        Layout.fillWidth: true
        ActionButton {
            main: true
            text: qsTr("Compare")
            onClicked: list.stepChosen("add")
        }
    }
    SyncNotice {
        visible: list.member
        group: list.group
        adding: list.chosen === "add"
        Layout.fillWidth: true
        onAddChosen: list.stepChosen("add")
    }
    Notice {
        visible: list.group.problem.length > 0
        tone: "warn"
        iconName: "triangle-alert"
        title: list.group.problemTitle
        text: list.group.problem
        Layout.fillWidth: true
    }
    FilledColumn {
        visible: list.member
        Layout.fillWidth: true
        Repeater {
            model: list.group
            DeviceRow {
                onCutOffAsked: list.cutOffAsked(deviceId, name)
            }
        }
    }
    FilledColumn {
        visible: list.member
        Layout.fillWidth: true
        Step {
            step: "add"
            iconName: "plus"
            text: qsTr("Add a device")
            detail: qsTr("With a code that it scans or that you paste there")
        }
        Step {
            step: "place"
            iconName: list.group.placeIcon
            text: qsTr("Where they meet")
            detail: list.group.placeName
        }
        Step {
            step: "backup"
            iconName: "save"
            text: qsTr("Back up to the same place")
            detail: qsTr("One encrypted file with all that is yours, opened again after it was written")
        }
        ListRow {
            leads: true
            iconName: "log-out"
            tint: Theme.ink2
            text: qsTr("Leave with this device")
            detail: qsTr("What was synced stays here")
            onClicked: list.leaveAsked()
        }
    }
}
