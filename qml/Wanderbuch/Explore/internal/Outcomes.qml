import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls

// What one can do afterwards.
Section {
    id: section

    required property var outcomes

    title: qsTr("Afterwards you can")

    Repeater {
        model: section.outcomes
        RowLayout {
            id: row
            required property string modelData
            spacing: Theme.space10
            Layout.fillWidth: true
            Icon {
                name: "check"
                tint: Theme.blue
                size: 18
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: 2
            }
            BodyText {
                text: row.modelData
                Layout.fillWidth: true
            }
        }
    }
}
