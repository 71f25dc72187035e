import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls

// What somebody who finished the module can do.
ColumnLayout {
    id: list

    required property var outcomes

    spacing: Theme.space10

    HeadingText {
        level: 2
        text: qsTr("What you can do now")
        Layout.fillWidth: true
    }
    Repeater {
        model: list.outcomes
        RowLayout {
            id: outcome
            required property string modelData
            spacing: Theme.space10
            Layout.fillWidth: true
            Icon {
                name: "check"
                tint: Theme.ok
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: 2
            }
            BodyText {
                text: outcome.modelData
                Layout.fillWidth: true
            }
        }
    }
}
