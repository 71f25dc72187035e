import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Core
import Wanderbuch.Wallet

// Turned towards somebody: the seal, the name, the verdict, and the credential itself as codes that another device checks on the spot.
FocusScope {
    id: page

    required property Services services
    required property string credentialId
    required property CredentialView view
    required property SharesModel shares
    readonly property bool beside: width >= 720
    readonly property bool ready: handOn.ready
    readonly property bool coded: handOn.codes.length > 0
    signal back
    signal handOnChosen

    onCodedChanged: if (coded) handOn.noteShown()
    Keys.onEscapePressed: back()

    HandOnModel {
        id: handOn
        services: page.services
        credentialId: page.credentialId
        shares: page.shares
    }
    ScrollPage {
        anchors.fill: parent
        margin: width >= 540 ? 40 : Theme.space20
        maximumWidth: 940
        footer: actions
        spacing: Theme.space12

        PageHeader {
            canGoBack: true
            backIcon: "x"
            backText: qsTr("Close")
            onBack: page.back()
            Layout.fillWidth: true
        }
        GridLayout {
            columns: page.beside ? 2 : 1
            columnSpacing: 48
            rowSpacing: Theme.space16
            Layout.fillWidth: true
            Layout.topMargin: -Theme.space8
            ColumnLayout {
                spacing: Theme.space8
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                Seal {
                    digest: page.view.digest
                    size: page.beside ? 170 : 84
                    Layout.alignment: page.beside ? Qt.AlignLeft : Qt.AlignHCenter
                }
                HeadingText {
                    text: page.view.title
                    size: (page.beside ? 30 : 24) * (0.5 + 0.5 * Theme.textScale)
                    lineHeight: 0.9
                    horizontalAlignment: page.beside ? Text.AlignLeft : Text.AlignHCenter
                    Layout.fillWidth: true
                }
                SmallText {
                    text: page.view.holderLine
                    visible: text.length > 0
                    horizontalAlignment: page.beside ? Text.AlignLeft : Text.AlignHCenter
                    Layout.fillWidth: true
                }
                Tag { // on a phone the whole sentence stands below the codes
                    text: page.view.verdictTitle
                    tone: page.view.verdictTone
                    visible: !page.beside
                    maximumWidth: page.width - 40
                    Layout.alignment: Qt.AlignHCenter
                }
                VerdictNotice {
                    view: page.view
                    visible: page.beside
                    Layout.fillWidth: true
                    Layout.topMargin: Theme.space8
                }
            }
            ColumnLayout {
                spacing: Theme.space10
                Layout.fillWidth: true
                Layout.maximumWidth: page.beside ? 360 : 10000
                Layout.alignment: Qt.AlignTop
                CodeStrip {
                    codes: handOn.codes
                    visible: page.coded
                    Layout.fillWidth: true
                }
                Notice {
                    text: handOn.codesNote
                    visible: handOn.ready && !page.coded
                    tone: "warn"
                    Layout.fillWidth: true
                }
                SmallText {
                    text: handOn.codesNote
                    visible: page.coded
                    horizontalAlignment: Text.AlignHCenter
                    Layout.fillWidth: true
                }
            }
        }
        VerdictNotice {
            view: page.view
            visible: !page.beside
            Layout.fillWidth: true
        }
        SmallText {
            text: qsTr("A picture of a screen proves nothing. The codes do, and so does the file.")
            horizontalAlignment: page.beside ? Text.AlignLeft : Text.AlignHCenter
            Layout.fillWidth: true
        }
    }
    FootActions {
        id: actions
        centred: true
        ActionButton {
            main: true
            focus: true
            iconName: "share-2"
            text: qsTr("Hand it on")
            onClicked: page.handOnChosen()
            Layout.fillWidth: true
        }
    }
}
