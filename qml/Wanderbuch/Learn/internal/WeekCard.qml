import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls

// How long one learnt this week, and on which days.
Rectangle {
    id: card

    required property var days // of {name, seconds, today}
    required property string text
    // Beside the words where there is room for both, else below them.
    readonly property bool beside: width - 2 * Theme.space16 - bars.implicitWidth - Theme.space20 >= 120 * Theme.textScale
    readonly property real most: Math.max(1800, ...days.map(day => day.seconds))

    implicitHeight: Theme.space14 + (beside ? Math.max(words.height, bars.height) : words.height + Theme.space12 + bars.height) + Theme.space14
    radius: Theme.radiusCard
    color: Theme.blueSoft
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    FilledColumn {
        id: words
        anchors.left: parent.left
        anchors.leftMargin: Theme.space16
        y: card.beside ? (parent.height - height) / 2 : Theme.space14
        width: parent.width - 2 * Theme.space16 - (card.beside ? bars.implicitWidth + Theme.space20 : 0)
        spacing: 2
        SmallText {
            text: qsTr("This week")
            color: Theme.blue
            Accessible.ignored: true
        }
        HeadingText {
            level: 3
            text: card.text
            Accessible.ignored: true
        }
    }
    Row {
        id: bars
        x: card.beside !== card.LayoutMirroring.enabled ? parent.width - Theme.space16 - implicitWidth : Theme.space16
        y: parent.height - Theme.space14 - height
        spacing: Theme.space8
        Repeater {
            model: card.days
            Column {
                id: day
                required property var modelData
                spacing: Theme.space4
                Item {
                    width: 14
                    height: 36
                    anchors.horizontalCenter: parent.horizontalCenter
                    Rectangle {
                        width: parent.width
                        height: day.modelData.seconds > 0 ? Math.max(5, parent.height * day.modelData.seconds / card.most) : 3
                        anchors.bottom: parent.bottom
                        radius: 2
                        color: Theme.blue
                        opacity: day.modelData.seconds > 0 ? 1 : 0.25
                    }
                }
                CaptionText {
                    text: day.modelData.name
                    color: day.modelData.today ? Theme.blue : Theme.ink3
                    font.weight: day.modelData.today ? Font.DemiBold : Font.Normal
                    anchors.horizontalCenter: parent.horizontalCenter
                    Accessible.ignored: true
                }
            }
        }
    }
}
