pragma ComponentBehavior: Bound

import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls

// What there is to know, one a line: {icon, name, value}.
FilledColumn {
    id: rows

    required property var facts

    Repeater {
        model: rows.facts
        ListRow {
            required property var modelData
            iconName: modelData.icon
            tint: Theme.ink2
            text: modelData.name
            detail: modelData.value
        }
    }
}
