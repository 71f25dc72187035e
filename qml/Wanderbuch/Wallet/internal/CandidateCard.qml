import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls

// A credential that came and waits for the person's word.
Rectangle {
    id: card

    required property var candidate
    property bool busy: false
    property bool among: false // of several that are kept together: the main action is elsewhere
    signal accept
    signal refuse

    radius: Theme.radiusCard
    color: Theme.surface
    border.color: Theme.line
    implicitHeight: column.implicitHeight + 2 * Theme.space16

    ColumnLayout {
        id: column
        x: Theme.space16
        y: Theme.space16
        width: card.width - 2 * Theme.space16
        spacing: Theme.space12

        RowLayout {
            spacing: Theme.space16
            Layout.fillWidth: true
            Seal {
                digest: card.candidate.digest
                size: 62
                Accessible.ignored: true
            }
            ColumnLayout {
                spacing: 2
                Layout.fillWidth: true
                HeadingText {
                    level: 3
                    text: card.candidate.title
                    Layout.fillWidth: true
                }
                SmallText {
                    text: card.candidate.issuer
                    visible: text.length > 0
                    Layout.fillWidth: true
                }
            }
        }
        Notice {
            title: card.candidate.verdictTitle
            text: card.candidate.verdictText
            tone: card.candidate.tone
            Layout.fillWidth: true
        }
        Flow {
            spacing: Theme.space10
            Layout.fillWidth: true
            ActionButton {
                main: card.candidate.holds && !card.among
                enabled: !card.busy
                iconName: "check"
                text: card.candidate.held ? qsTr("In your wallet already: done") : card.candidate.holds ? qsTr("Keep it") : qsTr("Keep it all the same")
                Accessible.name: qsTr("%1: %2").arg(text).arg(card.candidate.title)
                onClicked: card.accept()
            }
            ActionButton {
                enabled: !card.busy
                text: qsTr("Do not keep it")
                Accessible.name: qsTr("%1: %2").arg(text).arg(card.candidate.title)
                onClicked: card.refuse()
            }
        }
    }
}
