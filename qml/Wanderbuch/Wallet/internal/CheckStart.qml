import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Wallet

// Where a check begins: a file, something dropped, something pasted.
FocusScope {
    id: start

    required property CheckModel model
    property bool canGoBack: true
    property bool canPaste: false
    signal scan
    signal back
    signal chooseFile
    signal paste

    ScrollPage {
        anchors.fill: parent
        focus: true
        margin: width >= 540 ? 40 : Theme.space20
        maximumWidth: 560
        spacing: Theme.space14

        PageHeader {
            visible: start.canGoBack
            canGoBack: start.canGoBack
            onBack: start.back()
            Layout.fillWidth: true
        }
        HeadingText {
            text: qsTr("Check a credential")
            Layout.fillWidth: true
            Layout.topMargin: start.canGoBack ? 0 : Theme.space8
        }
        BodyText {
            text: qsTr("Somebody showed you a credential and you want to know whether it is genuine. Everything is checked on this device. Nothing is kept and nobody is told.")
            color: Theme.ink2
            Layout.fillWidth: true
        }
        DropFrame {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space4
            iconName: "shield-check"
            title: start.model.state === "busy" ? qsTr("Checking") : qsTr("Drop the file here")
            text: qsTr("A .jsonld, .json or .jwt file, a badge, or a picture of its QR codes, as the holder gave it to you")
            ActionButton {
                main: true
                focus: true
                iconName: "folder-open"
                text: qsTr("Choose a file")
                enabled: start.model.state !== "busy"
                onClicked: start.chooseFile()
            }
            ActionButton {
                iconName: "scan-qr-code"
                text: qsTr("Scan codes")
                enabled: start.model.state !== "busy"
                onClicked: start.scan()
            }
            ActionButton {
                iconName: "clipboard-paste"
                text: qsTr("Paste")
                enabled: start.canPaste && start.model.state !== "busy"
                onClicked: start.paste()
            }
        }
        CodesProgress {
            model: start.model
            Layout.fillWidth: true
        }
        Notice {
            visible: start.model.message.length > 0
            title: start.model.messageTitle
            text: start.model.message
            tone: "warn"
            Layout.fillWidth: true
        }
        FilledColumn {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space8
            Repeater {
                model: [
                    {icon: "pen-line", title: qsTr("Signature"), detail: qsTr("Was it signed by the issuer, and is it unchanged since?")},
                    {icon: "landmark", title: qsTr("Issuer"), detail: qsTr("Is the issuer one that you or a registry you carry knows?")},
                    {icon: "clock", title: qsTr("Dates and withdrawal"), detail: qsTr("Has it expired, and does a list on this device say it was withdrawn?")}
                ]
                ListRow {
                    required property var modelData
                    iconName: modelData.icon
                    tint: Theme.ink2
                    text: modelData.title
                    detail: modelData.detail
                }
            }
        }
    }
}
