import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls

// Exactly what can be read: name and value, line by line. What was not asked for and comes along all the same is marked.
FilledColumn {
    id: lines

    required property var claims // [{name, value, asked}]

    spacing: Theme.space8

    Repeater {
        model: lines.claims
        FilledColumn {
            id: line
            required property var modelData
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("%1: %2").arg(modelData.name).arg(modelData.value)
            SmallText {
                text: line.modelData.asked ? line.modelData.name : qsTr("%1 · comes along").arg(line.modelData.name)
                Accessible.ignored: true
            }
            BodyText {
                text: line.modelData.value
                lineHeight: 1.15
                maximumLineCount: 4
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
    }
}
