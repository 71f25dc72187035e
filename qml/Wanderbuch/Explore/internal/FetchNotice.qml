import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls

// A course on its way to this device: what it waits for, how far it is, or why it did not come.
Notice {
    id: notice

    required property string stage // "waiting", "running", "failed"
    required property string detail
    required property double progress
    signal stopped

    tone: stage === "failed" ? "warn" : "blue"
    iconName: stage === "failed" ? "triangle-alert" : stage === "waiting" ? "hourglass" : "download"
    title: stage === "failed" ? qsTr("It did not come") : stage === "waiting" ? qsTr("Waits to come") : qsTr("On its way")
    text: detail

    ProgressLine {
        visible: notice.stage === "running"
        width: notice.width - 2 * Theme.space16
        share: notice.progress
        name: qsTr("Download")
    }
    ActionButton {
        visible: notice.stage !== "failed"
        text: qsTr("Stop")
        onClicked: notice.stopped()
    }
}
