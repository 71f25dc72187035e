pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Core
import Wanderbuch.Wallet

// Handing a credential on: to whom, in which form, and to which place.
FocusScope {
    id: page

    required property Services services
    required property string credentialId
    required property CredentialView view
    required property SharesModel shares
    readonly property bool ready: handOn.ready
    signal back
    signal showChosen

    Keys.onEscapePressed: back()

    HandOnModel {
        id: handOn
        objectName: "handOn"
        services: page.services
        credentialId: page.credentialId
        shares: page.shares
        onSaid: (message, done) => toast.show(message)
    }
    SaveDialog {
        id: saver
        property string form
        suggestion: handOn.suggestedFile(form)
        title: qsTr("Save to hand on")
        onChosen: url => handOn.save(form, url)
    }
    BadgeHostsModel {
        id: hosts
        objectName: "handOnHosts"
        services: page.services
        onSaid: message => toast.show(message)
        onPut: (host, name) => handOn.notePut(name)
    }
    Toast {
        id: toast
    }
    ScrollPage {
        anchors.fill: parent
        focus: true
        margin: width >= 540 ? 40 : Theme.space20
        maximumWidth: 640
        spacing: Theme.space14

        PageHeader {
            canGoBack: true
            onBack: page.back()
            Layout.fillWidth: true
        }
        ColumnLayout {
            spacing: 2
            Layout.fillWidth: true
            HeadingText {
                text: qsTr("Hand it on")
                Layout.fillWidth: true
            }
            SmallText {
                text: page.view.title
                Layout.fillWidth: true
            }
        }
        ColumnLayout {
            spacing: Theme.space4
            Layout.fillWidth: true
            SmallText {
                text: qsTr("To whom, if you want to remember it")
                color: Theme.ink
                Accessible.ignored: true
                Layout.fillWidth: true
            }
            LineField {
                label: qsTr("To whom, if you want to remember it")
                hint: qsTr("A client, a school, a web form")
                text: handOn.recipient
                maximumLength: 500
                focus: true
                onTextEdited: handOn.recipient = text
                Layout.fillWidth: true
            }
            SmallText {
                text: qsTr("Kept in your wallet, for you alone.")
                Layout.fillWidth: true
            }
        }
        FilledColumn {
            spacing: Theme.space14
            Layout.fillWidth: true
            Repeater {
                model: handOn.forms
                HandOnCard {
                    id: card
                    required property var modelData
                    title: modelData.title
                    detail: modelData.detail
                    iconName: modelData.icon
                    available: modelData.available
                    copies: modelData.copies
                    busy: handOn.busy
                    onSave: {
                        saver.form = modelData.form;
                        saver.open();
                    }
                    onCopy: handOn.copy(modelData.form)
                    ClaimChoices {
                        visible: card.modelData.form === "disclosure"
                        model: handOn
                        Layout.fillWidth: true
                    }
                    CompanionChoices {
                        visible: card.modelData.form === "presentation"
                        model: handOn
                        Layout.fillWidth: true
                    }
                    RequestFields {
                        visible: card.modelData.form === "presentation" || card.modelData.form === "disclosure"
                        model: handOn
                        Layout.fillWidth: true
                    }
                }
            }
        }
        ListRow {
            iconName: "qr-code"
            text: qsTr("Show it on this screen")
            detail: qsTr("As QR codes that another device checks on the spot")
            leads: true
            onClicked: page.showChosen()
            Layout.fillWidth: true
        }
        FilledColumn {
            Layout.fillWidth: true
            Repeater {
                model: hosts.hosts
                ListRow {
                    required property var modelData
                    visible: modelData.takes
                    iconName: "upload"
                    text: qsTr("Put it at %1").arg(modelData.name)
                    detail: hosts.busy ? qsTr("On its way") : qsTr("It then lies there too, byte for byte")
                    leads: !hosts.busy
                    onClicked: hosts.push(modelData.id, page.credentialId)
                }
            }
        }
        SmallText {
            text: qsTr("Whoever gets it can read all of it and pass it on. What you hand on is noted on the credential's page.")
            Layout.fillWidth: true
        }
    }
}
