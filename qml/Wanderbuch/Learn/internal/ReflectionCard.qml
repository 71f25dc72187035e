import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls

// What the learner wrote for themselves, under the question that asked for it.
Rectangle {
    id: card

    required property string question
    required property string text

    implicitHeight: column.implicitHeight + 2 * Theme.space16
    radius: Theme.radiusCard
    color: Theme.sunken

    ColumnLayout {
        id: column
        x: Theme.space16
        y: Theme.space16
        width: parent.width - 2 * Theme.space16
        spacing: Theme.space8
        SmallText {
            text: card.question
            Layout.fillWidth: true
        }
        BodyText {
            text: card.text
            font.family: Theme.serif
            font.pixelSize: Theme.h3
            Layout.fillWidth: true
        }
    }
}
