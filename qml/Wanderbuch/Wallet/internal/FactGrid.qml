import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls

// Facts as label and value, in one or two columns. `facts` holds {label, value}.
GridLayout {
    id: grid

    required property var facts

    columns: width >= 420 * Theme.textScale ? 2 : 1
    columnSpacing: Theme.space24
    rowSpacing: Theme.space12
    visible: facts.length > 0

    Repeater {
        model: grid.facts
        ColumnLayout {
            id: fact
            required property var modelData
            spacing: 1
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("%1: %2").arg(modelData.label).arg(modelData.value)
            CaptionText {
                text: fact.modelData.label
                Accessible.ignored: true
                Layout.fillWidth: true
            }
            BodyText {
                text: fact.modelData.value
                lineHeight: 1.2
                Accessible.ignored: true
                Layout.fillWidth: true
            }
        }
    }
}
