pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Core

// How large text is, everywhere in the app.
Sheet {
    id: sheet

    required property AppSettings settings

    title: qsTr("Text size")

    BodyText {
        text: qsTr("This is how lessons and all pages will read.")
        font.family: Theme.serif
        font.pixelSize: Theme.lesson
        Layout.fillWidth: true
    }
    FilledColumn {
        spacing: Theme.space12
        Layout.fillWidth: true
        Repeater {
            model: [1, 1.15, 1.3, 1.5, 1.75, 2]
            ChoiceRow {
                required property real modelData
                required property int index
                text: index === 0 ? qsTr("Normal") : qsTr("%1 percent").arg(Math.round(modelData * 100))
                checked: Math.abs(sheet.settings.textScale - modelData) < 0.01
                onClicked: sheet.settings.textScale = modelData
            }
        }
    }
}
