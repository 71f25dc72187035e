pragma ComponentBehavior: Bound

import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls

// Records that the provider's store did not take, why, and trying them once more.
FilledColumn {
    id: part

    required property int count
    required property var refused // {title, reason}
    signal again

    spacing: Theme.space8

    Notice {
        tone: "warn"
        iconName: "circle-alert"
        title: qsTr("%n record(s) were refused", "", part.count)
        text: qsTr("This holds up nothing else, and nothing is lost: it stays on this device.")
        ActionButton {
            iconName: "rotate-ccw"
            text: qsTr("Send again")
            onClicked: part.again()
        }
    }
    FilledColumn {
        Repeater {
            model: part.refused
            ListRow {
                required property var modelData
                iconName: "circle-x"
                tint: Theme.warn
                text: modelData.title
                detail: modelData.reason
            }
        }
    }
    SmallText {
        visible: part.count > part.refused.length
        text: qsTr("and %n more", "", part.count - part.refused.length)
    }
}
