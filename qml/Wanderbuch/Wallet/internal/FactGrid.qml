pragma ComponentBehavior: Bound

import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls

// Facts as label and value, in one or two columns. `facts` holds {label, value}.
Flow {
    id: grid

    required property var facts

    readonly property int columns: width >= 290 * Theme.textScale ? 2 : 1
    readonly property real columnWidth: (width - (columns - 1) * spacing) / columns

    spacing: Theme.space14
    visible: facts.length > 0

    Repeater {
        model: grid.facts
        Column {
            id: fact
            required property var modelData
            width: grid.columnWidth
            spacing: 1
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("%1: %2").arg(modelData.label).arg(modelData.value)
            CaptionText {
                text: fact.modelData.label
                width: parent.width
                Accessible.ignored: true
            }
            BodyText {
                text: fact.modelData.value
                width: parent.width
                lineHeight: 1.2
                Accessible.ignored: true
            }
        }
    }
}
