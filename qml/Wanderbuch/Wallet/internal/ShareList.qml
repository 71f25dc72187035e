pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Wallet

// What was handed on of a credential, newest first. Each entry opens to be named or deleted.
ColumnLayout {
    id: list

    required property SharesModel shares
    property bool all: false
    readonly property int few: 3
    readonly property var lines: shares.lines
    signal chosen(var line)

    visible: shares.lines.length > 0
    spacing: 0

    HeadingText {
        level: 2
        text: qsTr("Handed on")
        Layout.fillWidth: true
    }
    SmallText {
        text: qsTr("Only you see this.")
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.space4
    }
    FilledColumn {
        Layout.fillWidth: true
        Repeater {
            model: list.all ? list.lines : list.lines.slice(0, list.few)
            ListRow {
                required property var modelData
                iconName: modelData.icon
                tint: Theme.ink2
                text: modelData.title
                detail: modelData.detail
                leads: true
                onClicked: list.chosen(modelData)
            }
        }
    }
    ActionButton {
        visible: !list.all && list.shares.lines.length > list.few
        quiet: true
        text: qsTr("All %1").arg(list.shares.lines.length)
        onClicked: list.all = true
        Layout.leftMargin: -Theme.space8
    }
}
