import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls

// One credential in the list: its seal, its name, who awarded it, and the verdict in words.
Card {
    id: card

    required property string credentialId
    required property string title
    required property string issuer
    required property string digest
    required property string verdict
    required property string verdictTone
    required property string when
    required property string spoken

    leftPadding: Theme.space16
    rightPadding: Theme.space16
    topPadding: Theme.space16
    bottomPadding: Theme.space16
    text: spoken

    contentItem: RowLayout {
        spacing: Theme.space16
        Seal {
            digest: card.digest
            size: 62
            Accessible.ignored: true
            Layout.alignment: Qt.AlignVCenter
        }
        ColumnLayout {
            spacing: 2
            Layout.fillWidth: true
            HeadingText {
                level: 3
                text: card.title
                lineHeight: 0.88
                maximumLineCount: 3
                elide: Text.ElideRight
                Accessible.ignored: true
                Layout.fillWidth: true
            }
            SmallText {
                text: card.issuer
                visible: text.length > 0
                maximumLineCount: 2
                elide: Text.ElideRight
                Accessible.ignored: true
                Layout.fillWidth: true
            }
            Flow {
                spacing: 6
                Layout.fillWidth: true
                Layout.topMargin: 5
                Tag {
                    id: tag
                    text: card.verdict
                    tone: card.verdictTone
                    Accessible.ignored: true
                }
                CaptionText {
                    text: card.when
                    height: tag.height
                    verticalAlignment: Text.AlignVCenter
                    visible: text.length > 0
                    Accessible.ignored: true
                }
            }
        }
    }
}
