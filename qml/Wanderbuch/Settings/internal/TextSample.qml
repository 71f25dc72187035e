import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls

// How text will look at a size that is not set yet.
Card {
    id: sample

    required property real scaleWanted

    readonly property real factor: scaleWanted / Theme.textScale

    interactive: false
    text: qsTr("Sample")

    contentItem: ColumnLayout {
        spacing: Theme.space8
        HeadingText {
            level: 3
            text: qsTr("What a year costs")
            size: Theme.h3 * sample.factor
            Layout.fillWidth: true
        }
        BodyText {
            text: qsTr("Add up what you need to live and to work. Divide it by the days you can sell. That is the day rate below which you pay to work.")
            font.family: Theme.serif
            font.pixelSize: Theme.lesson * sample.factor
            lineHeight: 1.35
            Layout.fillWidth: true
        }
        SmallText {
            text: qsTr("Lesson 1 · 10 minutes")
            font.pixelSize: Theme.small * sample.factor
            Layout.fillWidth: true
        }
    }
}
