pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Providers

// A provider signs with another key than the pinned one: both side by side, each with its seal, and the two answers.
Rectangle {
    id: question

    required property ProviderModel provider

    implicitHeight: column.implicitHeight + 2 * Theme.space16
    radius: Theme.radiusCard
    color: Theme.sealSoft
    Accessible.role: Accessible.Notification
    Accessible.name: provider.standing
    Accessible.description: provider.standingDetail

    component Key: ColumnLayout {
        id: key
        required property string title
        required property string digest
        required property string words
        property string when
        property alias titleHeight: title.implicitHeight
        property real titleRoom: titleHeight // so that two seals stand at one height
        spacing: Theme.space4
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        Layout.alignment: Qt.AlignTop
        SmallText {
            id: title
            text: key.title
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignBottom
            Layout.fillWidth: true
            Layout.preferredHeight: key.titleRoom
        }
        Seal {
            visible: key.digest.length > 0
            digest: key.digest
            size: 92
            surface: Theme.sealSoft
            Accessible.ignored: true
            Layout.alignment: Qt.AlignHCenter
        }
        BodyText {
            text: key.digest.length > 0 ? key.words.replace(/^(\S+ \S+) /, "$1\n") : qsTr("It does not sign any more")
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
        }
        CaptionText {
            text: key.when
            visible: text.length > 0
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
        }
    }

    ColumnLayout {
        id: column
        x: Theme.space16
        y: Theme.space16
        width: parent.width - 2 * Theme.space16
        spacing: Theme.space12
        RowLayout {
            spacing: Theme.space8
            Icon {
                name: "key-round"
                tint: Theme.seal
                Layout.alignment: Qt.AlignTop
            }
            HeadingText {
                level: 3
                text: question.provider.standing
                color: Theme.seal
                Layout.fillWidth: true
            }
        }
        BodyText {
            text: question.provider.standingDetail
            Layout.fillWidth: true
        }
        RowLayout {
            spacing: Theme.space12
            Layout.topMargin: Theme.space4
            Key {
                id: known
                titleRoom: Math.max(titleHeight, offered.titleHeight)
                title: qsTr("The key you know")
                digest: question.provider.fingerprint
                words: question.provider.shownFingerprint
            }
            Icon {
                name: "arrow-right"
                mirror: LayoutMirroring.enabled
                Layout.alignment: Qt.AlignVCenter
            }
            Key {
                id: offered
                titleRoom: known.titleRoom
                title: qsTr("The new key")
                when: qsTr("seen %1").arg(question.provider.keySeen)
                digest: question.provider.newFingerprint
                words: question.provider.shownNewFingerprint
            }
        }
        SmallText {
            text: qsTr("Ask the provider by phone or on paper whether the new one is theirs.")
            Layout.fillWidth: true
        }
        Flow {
            spacing: Theme.space10
            Layout.fillWidth: true
            ActionButton {
                visible: !question.provider.paused
                main: true
                text: qsTr("Keep it stopped")
                onClicked: question.provider.refuseKey()
            }
            ActionButton {
                iconName: "key-round"
                text: qsTr("It is theirs: trust it")
                onClicked: question.provider.acceptKey()
            }
        }
    }
}
