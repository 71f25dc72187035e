pragma ComponentBehavior: Bound

import QtQuick
import Wanderbuch.Controls
import Wanderbuch.Core
import Wanderbuch.Wallet

// The wallet: what one holds, the page of each, the way in while it is locked, and checking what others show.
FocusScope {
    id: page

    required property Services services
    readonly property bool immersive: !panes.wide && panes.depth > 0
    readonly property bool ready: vaultState.locked || wallet.ready
    // Links that came while the vault was locked, or still opening
    property var waiting: []
    readonly property int mostLinks: 5 // that wait for an answer, one behind the other
    signal go(var target)

    // {page: "credential", id, part?} with part "show" or "handOn", {page: "check", url?}, {page: "exchange", link?}, {page: "badges"}, {page: "unlock"}, {page: "protect"}
    function open(target: var) {
        if (target.page === "check") {
            panes.show(checkPage, {file: target.url ?? ""});
            panes.currentPage?.openPart(target.part ?? "");
        } else if (vaultState.locked) {
            waiting = target.page === "exchange" ? waiting.concat([target]).slice(-mostLinks) : [];
            panes.clear();
        } else if (target.page === "credential") {
            showCredential(target.id, target.part ?? "");
        } else if (target.page === "exchange" || target.page === "badges") {
            wallet.selectedId = ""; // none of those in the list
            if (target.page === "exchange")
                openLink(target.link ?? "");
            else
                panes.show(badgeHostsPage, {});
        } else if (target.page === "protect") {
            panes.show(protectPage, {});
        } else {
            panes.clear();
        }
        arriving.refresh();
    }
    // The newest is shown. One before it that was not answered waits behind it.
    function openLink(link: string) {
        let older = panes.currentPage as ExchangePage;
        if (older && !older.unanswered && panes.depth > 1) { // that one is done with
            panes.pop();
            older = panes.currentPage as ExchangePage;
        }
        if (!older?.unanswered || link.length === 0) {
            panes.show(exchangePage, {text: link});
        } else if (panes.depth >= mostLinks) {
            panes.show(exchangePage, {text: link});
            linkToast.show(qsTr("The requests before this one were let go. Open their links again if you still want to answer them."));
        } else if (older.text !== link) {
            panes.push(exchangePage, {text: link});
            linkToast.show(qsTr("What came before this waits behind it: go back to answer it."));
        }
    }
    function back(): bool {
        if (panes.currentPage?.up?.())
            return true;
        if (panes.depth === 0)
            return false;
        panes.pop();
        return true;
    }
    function showCredential(id: string, part = "") {
        wallet.selectedId = id;
        panes.show(credentialPage, {credentialId: id});
        panes.currentPage?.openPart(part);
    }
    function remove(id: string) {
        panes.clear();
        wallet.remove(id);
    }

    VaultState {
        id: vaultState
        services: page.services
        // What somebody else showed stays: it is not of the vault, and the vault may still be opening when the program was started with it.
        onLockedChanged: {
            if (!(panes.currentPage instanceof CheckPage))
                panes.clear();
            if (locked)
                return;
            const targets = page.waiting;
            page.waiting = [];
            for (const target of targets)
                page.open(target);
        }
    }
    UnlockModel {
        id: gate
        services: page.services
        onRecovered: panes.show(protectPage, {renewing: true}) // the passphrase was forgotten
    }
    WalletModel {
        id: wallet
        objectName: "wallet"
        services: page.services
        onImported: report.open()
        onSaid: (message, undo) => toast.show(message, undo)
        onAddedOne: id => page.showCredential(id)
        onLinkGiven: link => page.open({page: "exchange", link: link})
    }
    ArrivalsModel {
        id: arriving
        objectName: "arrivals"
        services: page.services
    }
    Clipboard {
        id: clipboard
    }

    TwoPane {
        id: panes
        anchors.fill: parent
        focus: true
        onDepthChanged: arriving.refresh() // what was decided there
        detailWidth: width - Math.max(400, Math.min(width * 0.4, 480))
        splitWhenEmpty: true
        placeholder: vaultState.locked ? checkPlaceholder : wallet.total > 0 ? firstPlaceholder : welcomePlaceholder

        Slot {
            anchors.fill: parent
            focus: true
            content: vaultState.locked ? unlock : list
        }
    }
    Component {
        id: unlock
        UnlockPage {
            focus: true
            unlocking: gate
            checkShown: panes.split
            onCheckChosen: panes.show(checkPage, {})
        }
    }
    Component {
        id: list
        CredentialList {
            focus: true
            model: wallet
            vault: vaultState
            arrivals: arriving
            selectedId: panes.split && panes.depth === 0 ? wallet.firstId : panes.wide ? wallet.selectedId : ""
            onChosen: id => page.showCredential(id)
            onCheckChosen: panes.show(checkPage, {})
            onProtectChosen: panes.show(protectPage, {})
            onAddChosen: add.open()
            onFilesChosen: opener.open()
            onPasteChosen: wallet.addText(clipboard.text())
            onUndecidedChosen: page.open({page: "exchange"})
            onBadgesChosen: page.open({page: "badges"})
        }
    }
    Component {
        id: credentialPage
        CredentialPage {
            services: page.services
            canGoBack: !panes.split
            onBack: panes.pop()
            onRemove: id => page.remove(id)
        }
    }
    Component {
        id: firstPlaceholder
        CredentialPage {
            services: page.services
            credentialId: wallet.firstId
            canGoBack: false
            onRemove: id => page.remove(id)
        }
    }
    Component {
        id: exchangePage
        ExchangePage {
            services: page.services
            onBack: panes.pop()
            onKept: id => {
                if (panes.depth > 1) {
                    panes.pop(); // to what waits behind it
                    toast.show(qsTr("It is in your wallet."));
                } else {
                    page.showCredential(id);
                }
            }
        }
    }
    Component {
        id: badgeHostsPage
        BadgeHostsPage {
            services: page.services
            onBack: panes.pop()
            onDecided: arriving.refresh()
        }
    }
    Component {
        id: checkPage
        CheckPage {
            services: page.services
            onBack: panes.pop()
            onKept: id => page.showCredential(id)
            onLinkGiven: link => page.open({page: "exchange", link: link})
        }
    }
    Component {
        id: checkPlaceholder
        CheckPage {
            services: page.services
            canGoBack: false
            onLinkGiven: link => page.open({page: "exchange", link: link})
        }
    }
    Component {
        id: welcomePlaceholder
        WalletWelcome {}
    }
    Component {
        id: protectPage
        ProtectPage {
            services: page.services
            onBack: panes.pop()
            onDone: {
                panes.clear();
                toast.show(qsTr("Your wallet is protected."));
            }
        }
    }
    DropArea {
        id: drop
        anchors.fill: parent
        enabled: !vaultState.locked && !(panes.currentPage instanceof CheckPage)
        onDropped: event => {
            if (event.hasUrls)
                wallet.addFiles(event.urls);
            else if (event.hasText)
                wallet.addText(event.text);
            event.accept(Qt.CopyAction);
        }
        DropVeil {
            shown: drop.containsDrag
            text: qsTr("Drop it here to add it to your wallet.")
        }
    }
    Shortcut {
        sequences: [StandardKey.Paste] // qmllint disable unqualified
        enabled: page.visible && !vaultState.locked && panes.depth === 0 && clipboard.hasText
        onActivated: wallet.addText(clipboard.text())
    }
    AddSheet {
        id: add
        canPaste: clipboard.hasText
        onChooseFiles: opener.open()
        onPaste: wallet.addText(clipboard.text())
        onScan: page.open({page: "check", part: "scan"})
        onBadgeHosts: page.open({page: "badges"})
    }
    ImportSheet {
        id: report
        model: wallet
        onShow: id => page.showCredential(id)
    }
    FileChooser {
        id: opener
        filters: [qsTr("Credentials (*.jsonld *.json *.jwt *.txt *.png *.svg *.jpg *.jpeg *.webp)"), qsTr("All files (*)")]
        several: true
        title: qsTr("Choose credentials to add")
        onSeveralChosen: files => wallet.addFiles(files)
    }
    Toast { // of a link, so it goes with its page
        id: linkToast
        visible: panes.currentPage instanceof ExchangePage
    }
    Toast {
        id: toast
        onAction: wallet.undoRemove()
    }
}
