pragma ComponentBehavior: Bound

import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls

// The languages a module comes in; one is chosen.
Section {
    id: section

    required property var editions // of {language, name}
    required property string chosen
    signal picked(string language)

    title: qsTr("Language")

    Flow {
        spacing: Theme.space8
        Repeater {
            model: section.editions
            Chip {
                required property var modelData
                text: modelData.name
                checked: modelData.language === section.chosen
                role: Accessible.RadioButton
                onClicked: section.picked(modelData.language)
            }
        }
    }
}
