import QtQuick
import QtTest
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Wallet

// A wallet from its first day: empty, filled, looked into, protected, locked, unlocked.
Item {
    id: window
    width: 390
    height: 844

    TestCase {
        id: test
        name: "WalletPage"
        when: windowShown

        property WalletPage page: null

        Component {
            id: walletPage
            WalletPage {
                anchors.fill: parent
                services: world.services
            }
        }
        function initTestCase() {
            Theme.reducedMotion = true;
            page = walletPage.createObject(window);
            verify(page);
            tryVerify(() => page.ready, 20000);
            page.forceActiveFocus();
        }
        // The first visible item below `root` that `accepts`.
        function find(root: Item, accepts: var): Item {
            if (!root.visible)
                return null;
            if (accepts(root))
                return root;
            for (let i = 0; i < root.children.length; ++i) {
                const found = find(root.children[i], accepts);
                if (found)
                    return found;
            }
            return null;
        }
        function isCalled(item: Item, name: string): bool {
            return item.label === name || (item.Accessible?.name ?? "") === name;
        }
        function named(name: string): Item {
            return find(page, item => item.activeFocusOnTab && isCalled(item, name)) ?? find(page, item => isCalled(item, name));
        }
        function text(part: string): Item {
            return find(page, item => item.text !== undefined && String(item.text).includes(part));
        }
        function type(field: Item, words: string) {
            verify(field, words);
            field.forceActiveFocus();
            for (const letter of words)
                keyClick(letter);
        }

        function cleanupTestCase() {
            page.destroy();
        }
        function test_01_emptyWalletOffersTheFirstStep() {
            verify(text("Nothing here yet"));
            verify(named("Add from files"));
            verify(text("Protect your wallet"));
            verify(text("Check a credential"));
            verify(!named("Lock the wallet"), "what opens by itself cannot be locked");
        }
        function test_02_whatIsAddedOpens() {
            const model = findChild(page, "wallet");
            model.addText(world.ownRecord);
            tryVerify(() => text("My record: self-asserted") !== null, 20000);
            verify(page.immersive, "on a phone the page has the window to itself");
            verify(text("Colour in print"));
            verify(page.back());
            tryVerify(() => !page.immersive);
            tryVerify(() => named("Colour in print. Your own record. My record. 20 Nov 2026, EQF 5") !== null, 20000);
        }
        function test_03_keyboardOpensACredential() {
            const list = findChild(page, "credentials");
            list.forceActiveFocus();
            list.currentIndex = 0;
            keyClick(Qt.Key_Return);
            tryVerify(() => page.immersive);
            tryVerify(() => text("My record: self-asserted") !== null, 20000);
            keyClick(Qt.Key_Escape);
            page.back();
            tryVerify(() => !page.immersive);
        }
        function test_04_theDocumentItselfAndBack() {
            page.open({page: "credential", id: findChild(page, "wallet").firstId});
            tryVerify(() => text("My record: self-asserted") !== null, 20000);
            named("The document itself").clicked();
            tryVerify(() => text("OpenBadgeCredential") !== null, 20000);
            verify(page.back());
            tryVerify(() => text("My record: self-asserted") !== null);
            named("Show it").clicked();
            tryVerify(() => text("A picture of a screen proves nothing") !== null);
            verify(page.back());
            verify(page.back());
            verify(!page.back(), "at the list there is no way back here");
        }
        function test_05_checkingSomebodyElses() {
            page.open({page: "check"});
            verify(text("Somebody showed you a credential"));
            const model = findChild(page, "check");
            model.checkText("nonsense");
            tryVerify(() => text("Could not be checked") !== null, 20000);
            model.checkText(world.strangersRecord);
            tryVerify(() => text("Genuine, and self-asserted") !== null, 20000);
            verify(text("Somebody else's, not kept"));
            verify(page.back());
            verify(text("Somebody showed you a credential"));
            verify(page.back());
        }
        function test_06_european() {
            if (String(world.europeanCredential).length === 0)
                skip("SKIPPED: test data edc-elm is not on this machine");
            page.open({page: "check", url: world.europeanCredential});
            tryVerify(() => text("Genuine · could not be checked since") !== null, 20000);
            verify(text("As the issuer designed it"));
            const german = named("Deutsch");
            verify(german);
            german.clicked();
            tryVerify(() => named("Deutsch").checked, 20000);
            page.back();
            page.back();
        }
        function test_07_protectLockUnlock() {
            page.open({page: "protect"});
            tryVerify(() => text("Step 1 of 3") !== null);
            const model = findChild(page, "protection");
            type(named("Passphrase"), "copper lamp river otter");
            tryVerify(() => model.strongEnough);
            const set = named("Set the passphrase");
            verify(!set.enabled, "not before it was typed twice");
            type(named("The same again"), "copper lamp river otter");
            verify(set.enabled);
            set.clicked();
            tryVerify(() => text("Step 2 of 3") !== null, 20000);
            const code = model.codeGroups;
            compare(code.length, 8);
            named("I have kept it").clicked();
            tryVerify(() => text("Step 3 of 3") !== null);
            type(named("Group %1".arg(model.askedGroup + 1)), code[model.askedGroup]);
            named("Done").clicked();
            tryVerify(() => !page.immersive);
            verify(!text("Protect your wallet"));

            named("Lock the wallet").clicked();
            tryVerify(() => text("Your wallet is locked") !== null, 20000);
            verify(text("Check a credential"), "checking works while locked");
            page.open({page: "credential", id: "whatever"});
            verify(text("Your wallet is locked"));
            type(named("Passphrase"), "wrong");
            keyClick(Qt.Key_Return);
            tryVerify(() => text("That is not the passphrase") !== null, 20000);
            const field = named("Passphrase");
            field.clear();
            type(field, "copper lamp river otter");
            keyClick(Qt.Key_Return);
            tryVerify(() => named("Colour in print. Your own record. My record. 20 Nov 2026, EQF 5") !== null, 20000);
        }
        function test_08_laptopShowsBothAndLargeTextFits() {
            window.width = 1072;
            window.height = 800;
            tryVerify(() => text("My record: self-asserted") !== null, 20000);
            verify(!page.immersive);
            Theme.textScale = 2;
            wait(50);
            window.width = 390;
            wait(50);
            Theme.textScale = 1;
            window.LayoutMirroring.enabled = true;
            window.LayoutMirroring.childrenInherit = true;
            wait(50);
            window.LayoutMirroring.enabled = false;
        }
        function test_09_removeAndUndo() {
            const model = findChild(page, "wallet");
            page.remove(model.firstId);
            tryCompare(model, "total", 0, 20000);
            model.undoRemove();
            tryCompare(model, "total", 1, 20000);
        }
    }
}
