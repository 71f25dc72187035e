pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Wallet

// What became of each file: added, already there, or why not.
Sheet {
    id: sheet

    required property WalletModel model
    signal show(string id)

    title: model.reportTitle

    FilledColumn {
        Layout.fillWidth: true
        Repeater {
            model: sheet.model.report
            ListRow {
                required property var modelData
                iconName: modelData.icon
                tint: modelData.tone === "ok" ? Theme.ok : modelData.tone === "warn" ? Theme.warn : Theme.ink2
                text: modelData.title
                detail: modelData.detail
                leads: modelData.id.length > 0
                onClicked: {
                    sheet.close();
                    sheet.show(modelData.id);
                }
            }
        }
    }
    ActionButton {
        main: true
        text: qsTr("Done")
        focus: true
        onClicked: sheet.close()
        Layout.topMargin: Theme.space8
    }
}
