pragma ComponentBehavior: Bound

import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Providers

// How the devices stand, said in words first; what came and went; sync now, and the way to stop it.
Notice {
    id: notice

    required property DevicesModel group
    property bool adding: false // the page for it stands beside
    readonly property bool first: group.others === 0 && !group.troubled && !group.syncing
    signal addChosen

    readonly property real room: width - 2 * Theme.space16

    tone: group.tone
    iconName: group.iconName
    title: group.standing
    text: group.syncing ? group.doing : group.standingDetail

    ProgressLine {
        visible: notice.group.syncing && notice.group.progress >= 0
        width: notice.room
        share: Math.max(0, notice.group.progress)
        name: notice.group.doing
    }
    FilledColumn {
        visible: notice.group.concerns.length > 0
        width: notice.room
        spacing: Theme.space4
        Repeater {
            model: notice.group.concerns
            SmallText {
                required property string modelData
                text: modelData
            }
        }
    }
    ActionButton {
        visible: notice.first && !notice.adding
        main: true
        iconName: "plus"
        text: qsTr("Add a device")
        onClicked: notice.addChosen()
    }
    ActionButton {
        visible: !notice.group.syncing && (!notice.first || notice.adding)
        main: notice.group.troubled
        iconName: notice.group.troubled ? "rotate-ccw" : "refresh-cw"
        text: notice.group.troubled ? qsTr("Try again") : qsTr("Sync now")
        onClicked: notice.group.sync()
    }
    ActionButton {
        visible: notice.group.syncing
        text: qsTr("Stop")
        description: qsTr("What came and went stays; the rest goes another time")
        onClicked: notice.group.cancel()
    }
}
