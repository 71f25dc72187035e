import QtQuick
import QtQuick.Layouts
import Wanderbuch.Controls
import Wanderbuch.Settings

// What is in the backup that the desk wrote or looked into.
ColumnLayout {
    id: facts

    required property BackupDesk desk

    spacing: 0
    Layout.fillWidth: true

    component Fact: ListRow {
        Layout.fillWidth: true
    }
    Fact {
        iconName: "file-text"
        text: facts.desk.fileName
        detail: facts.desk.size
    }
    Fact {
        iconName: "clock"
        text: qsTr("Made on %1").arg(facts.desk.created)
    }
    Fact {
        iconName: "stamp"
        text: qsTr("%n credential(s)", "", facts.desk.credentials)
    }
    Fact {
        iconName: "book-open"
        text: qsTr("%n step(s) of learning", "", facts.desk.events)
    }
}
