import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Core
import Wanderbuch.Wallet

// The page of one credential one holds.
FocusScope {
    id: page

    required property Services services
    required property string credentialId
    property bool canGoBack: true
    readonly property bool ready: credential.view.ready || credential.message.length > 0
    readonly property bool inner: stack.depth > 1
    signal back
    signal remove(string id)

    // True if a page above this one was left.
    function up(): bool {
        if (!inner)
            return false;
        stack.pop(Theme.motionPage === 0 ? StackView.Immediate : StackView.PopTransition);
        stack.currentItem.forceActiveFocus();
        return true;
    }
    function put(component: Component, properties: var) {
        stack.push(component, properties, Theme.motionPage === 0 ? StackView.Immediate : StackView.PushTransition);
        stack.currentItem.forceActiveFocus();
    }

    Accessible.name: credential.view.title

    CredentialPageModel {
        id: credential
        services: page.services
        credentialId: page.credentialId
    }
    SaveDialog {
        id: saver
        suggestion: credential.view.suggestedFile
        onChosen: url => credential.save(url)
    }
    Toast {
        id: toast
    }
    Connections {
        target: credential
        function onSaved(message: string) {
            toast.show(message);
        }
    }
    StackView {
        id: stack
        anchors.fill: parent
        focus: true
        initialItem: contentPage
    }
    Component {
        id: contentPage
        FocusScope {
            CredentialContent {
                id: content
                anchors.fill: parent
                focus: true
                view: credential.view
                canGoBack: page.canGoBack
                visible: credential.view.ready
                footer: foot
                headerActions: [
                    IconButton {
                        iconName: "share-2"
                        text: qsTr("Save a copy")
                        onClicked: saver.open()
                    },
                    IconButton {
                        iconName: "ellipsis"
                        text: qsTr("More")
                        onClicked: menu.open()
                    }
                ]
                inlineActions: [
                    ActionButton {
                        main: true
                        iconName: "eye"
                        text: qsTr("Show it")
                        onClicked: page.put(showPage, {})
                    },
                    ActionButton {
                        iconName: "file-down"
                        text: qsTr("Save a copy")
                        onClicked: saver.open()
                    },
                    ActionButton {
                        iconName: "trash-2"
                        text: qsTr("Remove")
                        onClicked: page.remove(page.credentialId)
                    }
                ]
                onBack: page.back()
                onPictureChosen: index => page.put(picturePage, {index: index})
                onRawChosen: page.put(rawPage, {})
            }
            FootActions {
                id: foot
                visible: content.visible && !content.roomy
                ActionButton {
                    main: true
                    iconName: "eye"
                    text: qsTr("Show it")
                    onClicked: page.put(showPage, {})
                    Layout.fillWidth: true
                }
                ActionButton {
                    text: qsTr("Save")
                    Accessible.name: qsTr("Save a copy")
                    onClicked: saver.open()
                }
            }
            ScrollPage {
                anchors.fill: parent
                visible: credential.message.length > 0
                PageHeader {
                    visible: page.canGoBack
                    canGoBack: true
                    onBack: page.back()
                    Layout.fillWidth: true
                }
                Notice {
                    title: qsTr("This cannot be shown")
                    text: credential.message
                    tone: "warn"
                    Layout.fillWidth: true
                }
            }
        }
    }
    Component {
        id: picturePage
        PicturePage {
            pictures: credential.view.pictures
            onBack: page.up()
        }
    }
    Component {
        id: rawPage
        RawPage {
            view: credential.view
            onBack: page.up()
            onSave: saver.open()
        }
    }
    Component {
        id: showPage
        ShowPage {
            view: credential.view
            onBack: page.up()
            onSave: saver.open()
        }
    }
    CredentialMenu {
        id: menu
        title: credential.view.title
        onRaw: page.put(rawPage, {})
        onSave: saver.open()
        onRemove: page.remove(page.credentialId)
    }
}
