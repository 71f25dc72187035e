import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls

// One device: what it is called, when it was heard of, and how to cut it off.
ListRow {
    id: row

    required property string deviceId
    required property string name
    required property string seen
    required property string concern
    required property bool isThis
    required property bool isGone
    signal cutOffAsked

    iconName: isGone ? "circle-x" : isThis ? "circle-check" : "monitor-smartphone"
    tint: concern.length > 0 ? Theme.warn : isThis ? Theme.ok : Theme.ink2
    text: name
    detail: concern.length > 0 ? seen + "\n" + concern : seen

    ActionButton {
        visible: !row.isThis && !row.isGone
        quiet: true
        text: qsTr("Cut off")
        description: qsTr("%1 is lost or given away").arg(row.name)
        onClicked: row.cutOffAsked()
    }
}
