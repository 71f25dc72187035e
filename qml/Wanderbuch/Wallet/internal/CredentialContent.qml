import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Wallet

// A credential from top to bottom: whether it holds first, what it says after. Used for one's own and for somebody else's.
ScrollPage {
    id: content

    required property CredentialView view
    property bool canGoBack: true
    property string backText: qsTr("Back")
    property string note // whose it is, where that is not plain
    property alias headerActions: header.actions
    property alias inlineActions: buttons.data
    signal back
    signal pictureChosen(int index)
    signal rawChosen
    signal issuerChosen

    readonly property bool roomy: width >= 540

    margin: roomy ? 40 : Theme.space20
    spacing: Theme.space12
    maximumWidth: 820

    PageHeader {
        id: header
        canGoBack: content.canGoBack
        backText: content.backText
        onBack: content.back()
        visible: content.canGoBack || !content.roomy || content.note.length > 0
        Layout.fillWidth: true
    }
    Tag {
        text: content.note
        visible: text.length > 0
        tone: "blue"
        iconName: "user"
        Layout.alignment: content.roomy ? Qt.AlignLeft : Qt.AlignHCenter
    }
    CredentialHead {
        view: content.view
        Layout.fillWidth: true
        Layout.topMargin: content.roomy ? (header.visible ? 0 : Theme.space16) : -Theme.space8
    }
    VerdictNotice {
        view: content.view
        Layout.fillWidth: true
        Layout.topMargin: content.roomy ? Theme.space10 : 2
    }
    CheckRows {
        view: content.view
        onIssuerChosen: content.issuerChosen()
        Layout.fillWidth: true
        Layout.topMargin: -2
    }
    Flow {
        id: buttons
        visible: content.roomy && children.length > 0
        spacing: Theme.space10
        Layout.fillWidth: true
    }
    CarriedList {
        view: content.view
        visible: content.view.carried.length > 0
        Layout.fillWidth: true
        Layout.topMargin: Theme.space16
    }
    WhatItSays {
        view: content.view
        onPictureChosen: index => content.pictureChosen(index)
        Layout.fillWidth: true
        Layout.topMargin: Theme.space16
    }
    ListRow {
        text: qsTr("The document itself")
        detail: content.view.rawNote
        iconName: "file-json"
        leads: true
        onClicked: content.rawChosen()
        Layout.fillWidth: true
    }
}
