pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Controls
import Wanderbuch.Core
import Wanderbuch.Wallet

// Checks a credential of somebody else's and keeps nothing of it, unless one says so. Works while the vault is locked.
FocusScope {
    id: page

    required property Services services
    property bool canGoBack: true
    property url file // what to check at once, where it came with the way here
    readonly property bool ready: check.state !== "busy"
    readonly property bool inner: stack.depth > 1
    signal back
    signal kept(string id)
    signal linkGiven(string link)

    // True if something above the start was left.
    function up(): bool {
        if (inner) {
            stack.takeOff();
            return true;
        }
        if (check.state !== "start") {
            check.clear();
            return true;
        }
        return false;
    }
    // "scan"
    function openPart(part: string) {
        if (part === "scan")
            stack.put(scanPage, {});
    }
    // What the camera read is shown in its place.
    function closeScan() {
        if (stack.currentItem instanceof ScanPage)
            up();
    }
    function checkFile(file: url) {
        while (inner)
            stack.pop(PageStack.Immediate);
        check.checkFile(file);
    }

    Component.onCompleted: if (String(file).length > 0) checkFile(file)

    CheckModel {
        id: check
        objectName: "check"
        services: page.services
        onChanged: if (state === "shown") page.closeScan()
        onKept: (id, message) => {
            toast.show(message);
            page.kept(id);
        }
        onSaved: message => toast.show(message)
        onLinkGiven: link => {
            page.closeScan();
            page.linkGiven(link);
        }
    }
    Clipboard {
        id: clipboard
    }
    Toast {
        id: toast
    }
    IssuerSheet {
        id: issuerSheet
        services: page.services
        view: check.view
        onSaid: message => toast.show(message)
    }
    SaveDialog {
        id: saver
        suggestion: check.view.suggestedFile
        onChosen: url => check.save(url)
    }
    FileChooser {
        id: opener
        filters: [qsTr("Credentials (*.jsonld *.json *.jwt *.txt *.png *.svg *.jpg *.jpeg *.webp)"), qsTr("All files (*)")]
        title: qsTr("Choose a credential to check")
        onChosen: file => page.checkFile(file)
    }
    PageStack {
        id: stack
        anchors.fill: parent
        focus: true
        initialItem: FocusScope {
            CheckStart {
                anchors.fill: parent
                visible: check.state !== "shown"
                focus: visible
                model: check
                canGoBack: page.canGoBack
                canPaste: clipboard.hasText || clipboard.hasImage
                onBack: page.back()
                onChooseFile: opener.open()
                onScan: stack.put(scanPage, {})
                onPaste: {
                    if (clipboard.hasImage)
                        check.checkImage(clipboard.image());
                    else
                        check.checkText(clipboard.text());
                }
            }
            CredentialContent {
                anchors.fill: parent
                visible: check.state === "shown"
                focus: visible
                view: check.view
                canGoBack: true
                backText: qsTr("Check another")
                note: check.alreadyHeld ? qsTr("In your wallet already") : qsTr("Somebody else's, not kept")
                footer: foot
                onBack: check.clear()
                onPictureChosen: index => stack.put(picturePage, {index: index})
                onRawChosen: stack.put(rawPage, {})
                onIssuerChosen: issuerSheet.open()
            }
            FootActions {
                id: foot
                visible: check.state === "shown"
                ActionButton {
                    main: true
                    iconName: "shield-check"
                    text: qsTr("Check another")
                    onClicked: check.clear()
                    Layout.fillWidth: true
                }
                ActionButton {
                    visible: check.canKeep
                    text: qsTr("Keep it")
                    Accessible.name: qsTr("Keep it in my wallet")
                    onClicked: check.keep()
                }
            }
        }
    }
    DropArea {
        id: drop
        anchors.fill: parent
        onDropped: event => {
            if (event.hasUrls && event.urls.length > 0)
                page.checkFile(event.urls[0]);
            else if (event.hasText)
                check.checkText(event.text);
            event.accept(Qt.CopyAction);
        }
        DropVeil {
            shown: drop.containsDrag
            text: qsTr("Drop it here to check it. Nothing is kept.")
        }
    }
    Component {
        id: scanPage
        ScanPage {
            model: check
            onBack: page.up()
            onChooseFile: opener.open()
        }
    }
    Component {
        id: picturePage
        PicturePage {
            pictures: check.view.pictures
            onBack: page.up()
        }
    }
    Component {
        id: rawPage
        RawPage {
            view: check.view
            onBack: page.up()
            onSave: saver.open()
        }
    }
}
