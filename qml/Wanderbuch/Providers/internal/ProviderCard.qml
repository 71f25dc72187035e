pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls

// One provider in the list: the seal of its key, its name, what it has, and how it stands in words.
Card {
    id: card

    required property int providerId
    required property string name
    required property string standing
    required property string tone
    required property string iconName
    required property string holds
    required property string fingerprint
    required property double progress
    required property string placeIcon

    text: name + ", " + holds + ", " + standing

    contentItem: RowLayout {
        spacing: Theme.space14
        Seal {
            visible: card.fingerprint.length > 0
            digest: card.fingerprint
            size: 54
            Accessible.ignored: true
            Layout.alignment: Qt.AlignTop
        }
        Rectangle { // it does not sign: no seal
            visible: card.fingerprint.length === 0
            radius: 27
            color: Theme.sunken
            Layout.preferredWidth: 54
            Layout.preferredHeight: 54
            Layout.alignment: Qt.AlignTop
            Icon {
                anchors.centerIn: parent
                name: card.placeIcon
                size: 24
            }
        }
        ColumnLayout {
            spacing: 3
            Layout.fillWidth: true
            HeadingText {
                level: 3
                text: card.name
                maximumLineCount: 10 // a stranger chose it
                elide: Text.ElideRight
                Accessible.ignored: true
                Layout.fillWidth: true
            }
            SmallText {
                text: card.holds
                Accessible.ignored: true
                Layout.fillWidth: true
            }
            Tag {
                text: card.standing
                tone: card.tone
                iconName: card.iconName
                maximumWidth: Math.max(80, card.availableWidth - 54 - Theme.space14 - 24)
                Accessible.ignored: true
                Layout.topMargin: 4
            }
            ProgressLine {
                visible: card.progress >= 0
                share: card.progress
                name: qsTr("Fetching from %1").arg(card.name)
                Layout.fillWidth: true
                Layout.topMargin: Theme.space4
            }
        }
    }
}
