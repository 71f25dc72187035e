import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls

// One host that the person is logged in at: when it was asked, and what can be done.
Card {
    id: card

    required property var host
    property bool busy: false
    signal fetch
    signal stop
    signal logIn
    signal leave

    interactive: false
    text: host.name

    contentItem: RowLayout {
        spacing: Theme.space14
        Icon {
            name: card.host.problem.length > 0 ? "cloud-alert" : "cloud"
            tint: card.host.problem.length > 0 ? Theme.warn : Theme.ink2
            size: 22
            Layout.alignment: Qt.AlignTop
        }
        ColumnLayout {
            spacing: 2
            Layout.fillWidth: true
            BodyText {
                text: card.host.name
                font.weight: Font.DemiBold
                lineHeight: 1.15
                Layout.fillWidth: true
            }
            SmallText {
                visible: card.host.host !== card.host.name
                text: card.host.host
                Layout.fillWidth: true
            }
            SmallText {
                text: card.host.fetched
                Layout.fillWidth: true
            }
            SmallText {
                visible: text.length > 0
                text: card.host.problem
                color: Theme.warn
                Layout.fillWidth: true
            }
            Flow {
                spacing: Theme.space10
                Layout.fillWidth: true
                Layout.topMargin: Theme.space8
                ActionButton {
                    visible: card.host.needsLogin
                    iconName: "globe"
                    text: qsTr("Log in again")
                    description: card.host.name
                    enabled: !card.busy
                    onClicked: card.logIn()
                }
                ActionButton {
                    visible: !card.host.needsLogin
                    iconName: card.busy ? "" : "refresh-cw"
                    text: card.busy ? qsTr("Stop") : qsTr("Fetch again")
                    description: card.host.name
                    onClicked: {
                        if (card.busy)
                            card.stop();
                        else
                            card.fetch();
                    }
                }
                ActionButton {
                    quiet: true
                    text: qsTr("Disconnect")
                    description: card.host.name
                    enabled: !card.busy
                    onClicked: card.leave()
                }
            }
        }
    }
}
