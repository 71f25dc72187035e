import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Wallet

// Turned towards somebody: the seal, the name, the holder and the verdict, large enough to be read across a table.
FocusScope {
    id: page

    required property CredentialView view
    signal back
    signal save

    Keys.onEscapePressed: back()

    ScrollPage {
        id: scroll
        anchors.fill: parent
        maximumWidth: 900
        footer: actions
        spacing: Theme.space12

        PageHeader {
            canGoBack: true
            backIcon: "x"
            backText: qsTr("Close")
            onBack: page.back()
            Layout.fillWidth: true
        }
        Seal {
            digest: page.view.digest
            size: Math.min(page.width - 80, 260)
            Layout.alignment: Qt.AlignHCenter
            Layout.topMargin: -Theme.space12
        }
        HeadingText {
            text: page.view.title
            font.pixelSize: 30 * (0.5 + 0.5 * Theme.textScale)
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
            Layout.topMargin: Theme.space10
        }
        BodyText {
            text: page.view.holderLine
            visible: text.length > 0
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
        }
        SmallText {
            text: page.view.dateLine
            visible: text.length > 0
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
        }
        VerdictNotice {
            view: page.view
            Layout.fillWidth: true
            Layout.maximumWidth: 560
            Layout.alignment: Qt.AlignHCenter
            Layout.topMargin: Theme.space8
        }
        SmallText {
            text: qsTr("A picture of a screen proves nothing. Whoever has to be sure needs the file: save a copy and give it to them.")
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
            Layout.maximumWidth: 560
            Layout.alignment: Qt.AlignHCenter
        }
    }
    FootActions {
        id: actions
        ActionButton {
            main: true
            focus: true
            iconName: "file-down"
            text: qsTr("Save a copy")
            onClicked: page.save()
            Layout.fillWidth: true
            Layout.maximumWidth: 360
        }
    }
}
