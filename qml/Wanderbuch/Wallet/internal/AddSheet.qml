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

    title: qsTr("Add credentials")

    ListRow {
        iconName: "folder-open"
        text: qsTr("From files")
        detail: qsTr("European Digital Credentials, Open Badges and others: .jsonld, .json, .jwt")
        leads: true
        focus: true
        Layout.fillWidth: true
        onClicked: {
            sheet.close();
            sheet.chooseFiles();
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
    SmallText {
        text: qsTr("You can also drop files anywhere on this page. Every file is kept as it came.")
        Layout.fillWidth: true
        Layout.topMargin: Theme.space4
    }
}
