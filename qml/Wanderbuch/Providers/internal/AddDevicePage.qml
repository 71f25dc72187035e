import QtQuick
import QtQuick.Layouts
import Wanderbuch.Core
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Providers

// Adding a device: the code for it, then whether the one that asks is really it.
ScrollPage {
    id: page

    required property Services services
    property bool canGoBack: true
    readonly property bool ready: invite.ready
    readonly property bool asked: invite.phase === DeviceInviteModel.Asked || invite.phase === DeviceInviteModel.Admitting
    signal back

    maximumWidth: 560
    spacing: Theme.space14

    DeviceInviteModel {
        id: invite
        services: page.services
    }
    PageHeader {
        title: qsTr("Add a device")
        canGoBack: page.canGoBack
        Layout.fillWidth: true
        onBack: page.back()
    }
    InviteCode {
        visible: invite.phase === DeviceInviteModel.Shown
        invite: invite
        Layout.fillWidth: true
    }
    ColumnLayout {
        visible: page.asked
        spacing: Theme.space14
        Layout.fillWidth: true
        HeadingText {
            level: 2
            text: qsTr("%1 asks to join").arg(invite.guestName)
            Layout.fillWidth: true
        }
        BodyText {
            text: qsTr("It has to show the same eight characters. If it shows others, or you did not ask, somebody else saw your code.")
            Layout.fillWidth: true
        }
        FingerprintCard {
            fingerprint: invite.fingerprint
            Layout.fillWidth: true
        }
        Flow {
            spacing: Theme.space10
            Layout.fillWidth: true
            ActionButton {
                main: true
                enabled: invite.phase === DeviceInviteModel.Asked
                iconName: "check"
                text: qsTr("The same: let it in")
                onClicked: invite.admit()
            }
            ActionButton {
                enabled: invite.phase === DeviceInviteModel.Asked
                iconName: "x"
                text: qsTr("Refuse")
                onClicked: invite.refuse()
            }
        }
    }
    Notice {
        visible: invite.phase === DeviceInviteModel.Admitted
        tone: "ok"
        iconName: "circle-check"
        title: qsTr("%1 belongs to you now").arg(invite.guestName)
        text: qsTr("It takes in all that is here the next time it looks. Leave both open for a moment, or carry the stick over once more.")
        Layout.fillWidth: true
        ActionButton {
            main: true
            text: qsTr("Done")
            onClicked: page.back()
        }
        ActionButton {
            text: qsTr("Add another one")
            onClicked: invite.renew(invite.withPassword)
        }
    }
    Notice {
        visible: invite.problem.length > 0
        tone: "warn"
        iconName: "triangle-alert"
        title: invite.problemTitle
        text: invite.problem
        Layout.fillWidth: true
    }
}
