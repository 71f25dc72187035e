pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls

// The right sides to choose from, for one left side.
Sheet {
    id: sheet

    required property var options
    property int chosen: -1
    signal picked(int option)

    onOpened: rows.itemAt(Math.max(0, chosen))?.forceActiveFocus(Qt.TabFocusReason)

    FilledColumn {
        spacing: Theme.space12
        Layout.fillWidth: true
        Repeater {
            id: rows
            model: sheet.options
            ChoiceRow {
                required property string modelData
                required property int index
                text: modelData
                checked: sheet.chosen === index
                onClicked: sheet.picked(index)
                Keys.onDownPressed: rows.itemAt(index + 1)?.forceActiveFocus(Qt.TabFocusReason)
                Keys.onUpPressed: rows.itemAt(index - 1)?.forceActiveFocus(Qt.TabFocusReason)
            }
        }
    }
}
