pragma ComponentBehavior: Bound

import QtQuick
import Wanderbuch.Controls

// Skills by name, as the credential names them.
Flow {
    id: tags

    required property var skills

    spacing: 6
    visible: skills.length > 0
    Repeater {
        model: tags.skills
        Tag {
            required property string modelData
            text: modelData
            tone: "blue"
            width: Math.min(implicitWidth, tags.width)
            clip: true
        }
    }
}
