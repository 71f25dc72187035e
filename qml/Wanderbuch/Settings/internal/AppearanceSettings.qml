pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Core

// Theme, text size with a sample that follows the finger, motion.
ColumnLayout {
    id: part

    required property AppSettings settings

    spacing: Theme.space12
    Layout.fillWidth: true

    HeadingText {
        level: 2
        text: qsTr("Theme")
        Layout.fillWidth: true
    }
    component Choice: ChoiceRow {
        required property string value
        checked: part.settings.theme === value
        Layout.fillWidth: true
        onClicked: part.settings.theme = value
    }
    Choice {
        value: "system"
        text: qsTr("As the system")
        detail: qsTr("Follows the light or dark of this device")
    }
    Choice {
        value: "light"
        text: qsTr("Light")
    }
    Choice {
        value: "dark"
        text: qsTr("Dark")
    }
    HeadingText {
        level: 2
        text: qsTr("Text size")
        Layout.fillWidth: true
        Layout.topMargin: Theme.space16
    }
    RowLayout {
        spacing: Theme.space12
        Layout.fillWidth: true
        Icon {
            name: "type"
            size: 16
        }
        LineSlider {
            id: slider
            label: qsTr("Text size")
            valueText: qsTr("%1 percent").arg(Math.round(value * 100))
            from: 1.0
            to: 2.0
            stepSize: 0.05
            value: part.settings.textScale
            Layout.fillWidth: true
            // While a finger drags, only the sample follows: the slider must not run away from under it.
            onPressedChanged: if (!pressed) part.settings.textScale = value
            onMoved: if (!pressed) part.settings.textScale = value
        }
        Icon {
            name: "type"
            size: 28
        }
        BodyText {
            text: qsTr("%1 %").arg(Math.round(slider.value * 100))
            horizontalAlignment: Text.AlignRight
            wrapMode: Text.NoWrap
            Accessible.ignored: true
            Layout.preferredWidth: Theme.body * 3.4
        }
    }
    TextSample {
        scaleWanted: slider.value
        Layout.fillWidth: true
    }
    ToggleRow {
        text: qsTr("Less motion")
        detail: qsTr("Pages change at once instead of sliding")
        checked: part.settings.reducedMotion
        Layout.fillWidth: true
        Layout.topMargin: Theme.space16
        onToggled: part.settings.reducedMotion = checked
    }
}
