import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Providers

// The code for a new device: to be scanned, or as text to be copied.
ColumnLayout {
    id: part

    required property DeviceInviteModel invite

    spacing: Theme.space14

    BodyText {
        text: qsTr("On the new device open Settings, “Your devices”, “Join another device”, and scan this code or paste it there.")
        Layout.fillWidth: true
    }
    Rectangle {
        visible: part.invite.code.length > 0
        color: "white"
        radius: Theme.radiusCard
        border.width: 1
        border.color: Theme.line
        Layout.preferredWidth: Math.min(part.width, 340)
        Layout.preferredHeight: Layout.preferredWidth
        QrCode {
            anchors.fill: parent
            anchors.margins: Theme.space8
            text: part.invite.code
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Code for the new device")
        }
    }
    SmallText {
        text: qsTr("Good for one device and one day. This page notices by itself when the device asks.")
        Layout.fillWidth: true
    }
    ToggleRow {
        visible: part.invite.offersPassword
        text: qsTr("With the password of the server in it")
        detail: part.invite.withPassword ? qsTr("The new device need not type it. Whoever sees the code has that password.")
                                         : qsTr("You type the password on the new device.")
        checked: part.invite.withPassword
        Layout.fillWidth: true
        onToggled: part.invite.renew(checked)
    }
    OverlineText {
        text: qsTr("The same as text")
        Layout.fillWidth: true
        Layout.topMargin: Theme.space4
    }
    Rectangle {
        color: Theme.sunken
        radius: Theme.radiusControl
        implicitHeight: words.implicitHeight + 2 * Theme.space12
        Layout.fillWidth: true
        SmallText {
            id: words
            x: Theme.space14
            y: Theme.space12
            width: parent.width - 2 * Theme.space14
            text: part.invite.code
            wrapMode: Text.WrapAnywhere
            maximumLineCount: 3
            elide: Text.ElideRight
        }
    }
    Flow {
        spacing: Theme.space10
        Layout.fillWidth: true
        ActionButton {
            iconName: "copy"
            text: qsTr("Copy the code")
            description: qsTr("It leaves the clipboard after a minute")
            enabled: part.invite.code.length > 0
            onClicked: part.invite.copy()
        }
    }
    SmallText {
        text: qsTr("Send it only by a way that is yours alone. It leaves the clipboard after a minute.")
        Layout.fillWidth: true
    }
}
