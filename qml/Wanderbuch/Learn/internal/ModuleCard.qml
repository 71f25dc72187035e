import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls

// A module one is in the middle of, with the way on; or one that is done, with what it awarded.
Card {
    id: card

    required property int index
    required property string moduleId
    required property string language
    required property string title
    required property string detail
    required property string note
    required property real fraction
    required property bool finished
    required property string nextHref
    required property bool nextQuiz
    required property string digest
    signal readWanted

    text: title
    Accessible.description: [detail, note].filter(part => part.length > 0).join(". ")

    contentItem: ColumnLayout {
        spacing: Theme.space8
        RowLayout {
            spacing: Theme.space12
            Layout.fillWidth: true
            Seal {
                visible: card.digest.length > 0
                digest: card.digest
                size: 40
                Layout.alignment: Qt.AlignTop
            }
            ColumnLayout {
                spacing: 3
                HeadingText {
                    level: 3
                    text: card.title
                    Accessible.ignored: true
                    Layout.fillWidth: true
                }
                SmallText {
                    text: card.detail
                    visible: text.length > 0
                    Accessible.ignored: true
                    Layout.fillWidth: true
                }
                CaptionText {
                    text: card.note
                    visible: card.finished && text.length > 0
                    Accessible.ignored: true
                    Layout.fillWidth: true
                }
            }
            IconButton {
                visible: !card.finished && card.nextHref.length > 0
                iconName: "play"
                tint: Theme.seal
                text: qsTr("Go on with %1").arg(card.title)
                Layout.rightMargin: -8
                onClicked: card.readWanted()
            }
        }
        ProgressLine {
            visible: !card.finished
            name: card.title
            value: card.fraction
            Layout.fillWidth: true
        }
        CaptionText {
            text: card.note
            visible: !card.finished && text.length > 0
            Accessible.ignored: true
            Layout.fillWidth: true
        }
    }
}
