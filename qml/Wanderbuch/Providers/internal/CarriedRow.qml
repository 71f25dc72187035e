pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls

// One provider on a stick: what it brings, and for one that is new here the question whether it may come along.
ColumnLayout {
    id: row

    required property var modelData
    required property bool deciding
    signal decided(int index, bool yes)

    spacing: 0

    ListRow {
        iconName: row.modelData.problem.length > 0 ? "triangle-alert" : row.modelData.taken ? "circle-check" : "landmark"
        tint: row.modelData.tone === "warn" ? Theme.warn : row.modelData.tone === "ok" ? Theme.ok : Theme.ink2
        text: row.modelData.name
        detail: row.modelData.detail
        Layout.fillWidth: true
    }
    SmallText {
        visible: text.length > 0
        text: row.modelData.problem
        Layout.fillWidth: true
        Layout.topMargin: Theme.space8
    }
    ToggleRow {
        visible: row.modelData.fresh && !row.modelData.taken
        enabled: row.deciding
        text: qsTr("Add this provider")
        detail: row.modelData.shownFingerprint.length > 0 ? qsTr("Not in your list yet. It signs with the key %1.").arg(row.modelData.shownFingerprint)
                                                        : qsTr("Not in your list yet, and it does not sign: nobody can tell who made this.")
        checked: row.modelData.chosen
        Layout.fillWidth: true
        onClicked: row.decided(row.modelData.index, checked)
    }
}
