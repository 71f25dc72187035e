pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Core
import Wanderbuch.Settings

// The language of the app. A choice shows at once.
ColumnLayout {
    id: part

    required property AppSettings settings

    spacing: Theme.space12
    Layout.fillWidth: true

    LanguageChoice {
        id: choice
    }
    component Choice: ChoiceRow {
        required property string tag
        checked: part.settings.language === tag
        onClicked: part.settings.language = tag
    }
    FilledColumn {
        spacing: Theme.space12
        Layout.fillWidth: true
        Choice {
            tag: ""
            text: qsTr("As the system")
            detail: choice.systemName
        }
        Repeater {
            model: choice.languages
            Choice {
                required property var modelData
                tag: modelData.tag
                text: modelData.name
            }
        }
    }
    SmallText {
        text: qsTr("Modules and credentials keep the languages they were written in. Where there are several, this one comes first.")
        Layout.fillWidth: true
        Layout.topMargin: Theme.space8
    }
}
