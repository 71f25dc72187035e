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
    Accessible.description: note.length > 0 ? detail + ". " + note : detail

    contentItem: Item {
        implicitHeight: column.implicitHeight

        Seal {
            id: seal
            anchors.left: parent.left
            visible: card.digest.length > 0
            digest: card.digest
            size: 40
        }
        IconButton {
            id: play
            anchors.right: parent.right
            anchors.rightMargin: -8
            visible: !card.finished && card.nextHref.length > 0
            iconName: "play"
            tint: Theme.seal
            text: qsTr("Go on with %1").arg(card.title)
            onClicked: card.readWanted()
        }
        ColumnLayout {
            id: column
            anchors.left: seal.visible ? seal.right : parent.left
            anchors.right: parent.right
            anchors.leftMargin: seal.visible ? Theme.space12 : 0
            spacing: 3
            HeadingText {
                level: 3
                text: card.title
                Accessible.ignored: true
                Layout.fillWidth: true
                Layout.rightMargin: play.visible ? play.width : 0
            }
            SmallText {
                text: card.detail
                visible: text.length > 0
                Accessible.ignored: true
                Layout.fillWidth: true
                Layout.rightMargin: play.visible ? play.width : 0
            }
            ProgressLine {
                visible: !card.finished
                name: card.title
                share: card.fraction
                Layout.fillWidth: true
                Layout.topMargin: Theme.space8
                Layout.bottomMargin: 3
            }
            CaptionText {
                text: card.note
                visible: text.length > 0
                Accessible.ignored: true
                Layout.fillWidth: true
            }
        }
    }
}
