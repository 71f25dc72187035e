import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Wallet

// The document itself, byte for byte as it arrived; to read, to copy, to save.
FocusScope {
    id: page

    required property CredentialView view
    signal back
    signal save

    Keys.onEscapePressed: back()

    Clipboard {
        id: clipboard
    }
    Toast {
        id: toast
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.space20
        anchors.rightMargin: Theme.space20
        anchors.topMargin: Theme.space14
        spacing: Theme.space8
        PageHeader {
            canGoBack: true
            onBack: page.back()
            Layout.fillWidth: true
            IconButton {
                iconName: "copy"
                text: qsTr("Copy the document")
                onClicked: {
                    clipboard.copy(page.view.rawText);
                    toast.show(qsTr("Copied."));
                }
            }
            IconButton {
                iconName: "file-down"
                text: qsTr("Save a copy")
                onClicked: page.save()
            }
        }
        HeadingText {
            level: 2
            text: qsTr("The document itself")
            Layout.fillWidth: true
        }
        SmallText {
            text: page.view.rawNote
            Layout.fillWidth: true
        }
        Rectangle {
            color: Theme.sunken
            radius: Theme.radiusControl
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.topMargin: Theme.space8
            Layout.bottomMargin: Theme.space16
            ScrollView {
                id: scroll
                anchors.fill: parent
                anchors.margins: 2
                contentWidth: availableWidth
                TextArea {
                    focus: true
                    readOnly: true
                    selectByMouse: true
                    text: page.view.rawText
                    textFormat: TextEdit.PlainText
                    wrapMode: TextEdit.WrapAnywhere
                    font.family: "monospace"
                    font.pixelSize: Theme.small
                    color: Theme.ink
                    selectionColor: Theme.blueSoft
                    selectedTextColor: Theme.ink
                    padding: Theme.space14
                    background: null
                    horizontalAlignment: TextEdit.AlignLeft
                    LayoutMirroring.enabled: false
                    Accessible.name: qsTr("The document itself")
                }
            }
        }
    }
}
