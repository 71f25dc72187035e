import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls

// The ways a credential comes in.
Sheet {
    id: sheet

    property bool canPaste: false
    signal chooseFiles
    signal paste
    signal scan
    signal badgeHosts

    title: qsTr("Add credentials")

    ListRow {
        iconName: "folder-open"
        text: qsTr("From files")
        detail: qsTr("European Digital Credentials, Open Badges and others, also pictures with a badge or QR codes in them")
        leads: true
        focus: true
        Layout.fillWidth: true
        onClicked: {
            sheet.close();
            sheet.chooseFiles();
        }
    }
    ListRow {
        iconName: "scan-qr-code"
        text: qsTr("From QR codes")
        detail: qsTr("With the camera; checked first, then kept if you like")
        leads: true
        Layout.fillWidth: true
        onClicked: {
            sheet.close();
            sheet.scan();
        }
    }
    ListRow {
        iconName: "clipboard-paste"
        text: qsTr("From the clipboard")
        detail: sheet.canPaste ? qsTr("The text you copied") : qsTr("Nothing was copied yet")
        leads: true
        enabled: sheet.canPaste
        opacity: enabled ? 1 : 0.5
        Layout.fillWidth: true
        onClicked: {
            sheet.close();
            sheet.paste();
        }
    }
    ListRow {
        iconName: "cloud-download"
        text: qsTr("From a badge host")
        detail: qsTr("Where your Open Badges lie: log in once, and new ones come by themselves")
        leads: true
        Layout.fillWidth: true
        onClicked: {
            sheet.close();
            sheet.badgeHosts();
        }
    }
    SmallText {
        text: qsTr("You can also drop files anywhere on this page. Every file is kept as it came.")
        Layout.fillWidth: true
        Layout.topMargin: Theme.space4
    }
}
