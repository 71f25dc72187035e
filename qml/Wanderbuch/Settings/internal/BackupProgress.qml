import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Settings

// While the desk works: how far it is, and the way to stop it. Afterwards: what went wrong, if anything did.
ColumnLayout {
    id: part

    required property BackupDesk desk
    required property string doing

    spacing: Theme.space12
    visible: desk.busy || desk.problem.length > 0
    Layout.fillWidth: true

    BodyText {
        visible: part.desk.busy
        text: qsTr("%1: %2 %").arg(part.doing).arg(Math.round(part.desk.progress * 100))
        Accessible.ignored: true // the line below says it
        Layout.fillWidth: true
    }
    ProgressLine {
        visible: part.desk.busy
        name: part.doing
        share: part.desk.progress
        Layout.fillWidth: true
    }
    ActionButton {
        visible: part.desk.busy
        text: qsTr("Stop")
        onClicked: part.desk.cancel()
    }
    Notice {
        visible: part.desk.problem.length > 0
        tone: "warn"
        iconName: "triangle-alert"
        title: part.desk.problemTitle
        text: part.desk.problem
        Layout.fillWidth: true
    }
}
