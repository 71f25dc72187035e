pragma ComponentBehavior: Bound

import QtQuick
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
        stack.takeOff();
        return true;
    }

    // "show" or "handOn", once the page is there
    function openPart(part: string) {
        if (part === "show")
            stack.put(showPage, {});
        else if (part === "handOn")
            stack.put(handOnPage, {});
    }

    Accessible.name: credential.view.title

    CredentialPageModel {
        id: credential
        services: page.services
        credentialId: page.credentialId
    }
    SharesModel {
        id: history
        objectName: "shares"
        services: page.services
        credentialId: page.credentialId
        onSaid: (message, undo) => toast.show(message, undo)
    }
    ShareSheet {
        id: shareSheet
        onNamed: (id, recipient) => history.setRecipient(id, recipient)
        onForget: id => history.forget(id)
    }
    IssuerSheet {
        id: issuerSheet
        services: page.services
        view: credential.view
        onSaid: message => toast.show(message)
    }
    SaveDialog {
        id: saver
        suggestion: credential.view.suggestedFile
        onChosen: url => credential.save(url)
    }
    Toast {
        id: toast
        onAction: history.undoForget()
    }
    Connections {
        target: credential
        function onSaved(message: string) {
            toast.show(message);
        }
    }
    PageStack {
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
                        text: qsTr("Hand it on")
                        onClicked: stack.put(handOnPage, {})
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
                        iconName: "qr-code"
                        text: qsTr("Show it")
                        onClicked: stack.put(showPage, {})
                    },
                    ActionButton {
                        iconName: "share-2"
                        text: qsTr("Hand it on")
                        onClicked: stack.put(handOnPage, {})
                    },
                    ActionButton {
                        iconName: "trash-2"
                        text: qsTr("Remove")
                        onClicked: page.remove(page.credentialId)
                    }
                ]
                onBack: page.back()
                onPictureChosen: index => stack.put(picturePage, {index: index})
                onRawChosen: stack.put(rawPage, {})
                onIssuerChosen: issuerSheet.open()
                ShareList {
                    shares: history
                    onChosen: line => shareSheet.show(line)
                    Layout.fillWidth: true
                    Layout.topMargin: Theme.space16
                }
            }
            FootActions {
                id: foot
                visible: content.visible && !content.roomy
                ActionButton {
                    main: true
                    iconName: "qr-code"
                    text: qsTr("Show it")
                    onClicked: stack.put(showPage, {})
                    Layout.fillWidth: true
                }
                ActionButton {
                    text: qsTr("Hand it on")
                    onClicked: stack.put(handOnPage, {})
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
            services: page.services
            credentialId: page.credentialId
            view: credential.view
            shares: history
            onBack: page.up()
            onHandOnChosen: {
                page.up();
                stack.put(handOnPage, {});
            }
        }
    }
    Component {
        id: handOnPage
        HandOnPage {
            services: page.services
            credentialId: page.credentialId
            view: credential.view
            shares: history
            onBack: page.up()
            onShowChosen: {
                page.up();
                stack.put(showPage, {});
            }
        }
    }
    CredentialMenu {
        id: menu
        title: credential.view.title
        onRaw: stack.put(rawPage, {})
        onSave: saver.open()
        onRemove: page.remove(page.credentialId)
    }
}
