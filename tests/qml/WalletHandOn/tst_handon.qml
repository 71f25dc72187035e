import QtQuick
import QtTest
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Wallet

// One credential: shown as codes, handed on, and what was handed on looked after; codes of somebody else's read.
Item {
    id: window
    width: 390
    height: 844

    TestCase {
        id: test
        name: "HandOn"
        when: windowShown

        property Item page: null

        Component {
            id: credentialPage
            CredentialPage {
                anchors.fill: parent
                services: world.services
                credentialId: world.credentialId
            }
        }
        Component {
            id: checkPage
            CheckPage {
                anchors.fill: parent
                services: world.services
            }
        }
        function open(component: Component) {
            if (page)
                page.destroy();
            page = component.createObject(window);
            verify(page);
            tryVerify(() => page.ready, 20000);
            page.forceActiveFocus();
        }
        function initTestCase() {
            Theme.reducedMotion = true;
        }
        function cleanupTestCase() {
            page.destroy();
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

        function test_1_showIt() {
            open(credentialPage);
            tryVerify(() => text("My record: self-asserted") !== null, 20000);
            verify(!text("Handed on"), "nothing was handed on yet");
            const show = named("Show it");
            show.forceActiveFocus();
            keyClick(Qt.Key_Return);
            tryVerify(() => text("A picture of a screen proves nothing") !== null, 20000);
            tryVerify(() => text("Code 1 of") !== null, 20000);
            const code = find(page, item => item instanceof QrCode);
            const first = code.text;
            verify(first.startsWith("WB1:"));
            named("Next code").clicked();
            verify(text("Code 2 of"));
            verify(code.text !== first);
            named("Code before").clicked();
            compare(code.text, first);
            keyClick(Qt.Key_Escape);
            tryVerify(() => text("Handed on") !== null, 20000);
            tryVerify(() => text("Nobody named") !== null, 20000);
        }
        function test_2_handItOn() {
            open(credentialPage);
            tryVerify(() => named("Hand it on") !== null, 20000);
            named("Hand it on").clicked();
            tryVerify(() => named("To whom, if you want to remember it") !== null, 20000);
            const field = named("To whom, if you want to remember it");
            field.forceActiveFocus();
            for (const letter of "Ada Studio")
                keyClick(letter);
            const model = findChild(page, "handOn");
            compare(model.recipient, "Ada Studio");
            tryVerify(() => model.ready, 20000);
            tryVerify(() => text("Signed by you (presentation)") !== null);
            verify(!named("Challenge"), "folded away");
            named("Somebody asked for it").clicked();
            tryVerify(() => named("Challenge") !== null);
            model.save("original", world.target);
            tryVerify(() => world.isSaved(), 20000);
            tryVerify(() => findChild(page, "shares").lines.length === 2, 20000);
            verify(page.up());
            tryVerify(() => text("Ada Studio") !== null, 20000);
        }
        function test_3_theHistoryIsLookedAfter() {
            open(credentialPage);
            tryVerify(() => named("Ada Studio") !== null, 20000);
            const shares = findChild(page, "shares");
            const entry = named("Ada Studio");
            entry.forceActiveFocus();
            keyClick(Qt.Key_Return);
            const overlay = find(window.parent, item => isCalled(item, "Handed on") && item.activeFocusOnTab) ?? window;
            verify(overlay);
            keyClick(Qt.Key_Escape);
            shares.setRecipient(shares.lines[0].id, "Ada Lovelace");
            tryVerify(() => text("Ada Lovelace") !== null, 20000);
            shares.forget(shares.lines[0].id);
            tryCompare(shares.lines, "length", 1, 20000);
            tryVerify(() => !text("Ada Lovelace"), 20000);
            shares.undoForget();
            tryVerify(() => text("Ada Lovelace") !== null, 20000);
        }
        function test_4_codesOfSomebodyElses() {
            open(checkPage);
            named("Scan codes").clicked();
            tryVerify(() => text("No camera to be used here") !== null || text("Hold the camera over the codes") !== null, 20000);
            const model = findChild(page, "check");
            const codes = world.codes;
            verify(codes.length > 1);
            verify(model.checkCodes([codes[1]]));
            tryVerify(() => text("1 of %1 codes read".arg(codes.length)) !== null, 20000);
            verify(text("Still wanted: 1"));
            for (let i = 0; i < codes.length; ++i) {
                tryVerify(() => model.state !== "busy", 20000);
                model.checkCodes([codes[i]]);
            }
            tryVerify(() => text("Genuine, and self-asserted") !== null, 20000);
            verify(!text("Scan codes"), "what was read is shown in its place");
        }
        function test_5_largeTextMirroredAndWide() {
            open(credentialPage);
            page.openPart("handOn");
            tryVerify(() => named("To whom, if you want to remember it") !== null, 20000);
            for (const size of [[390, 844], [640, 800], [1072, 800]]) {
                window.width = size[0];
                window.height = size[1];
                Theme.textScale = 2;
                waitForRendering(window, 1000);
                Theme.textScale = 1;
            }
            page.up();
            page.openPart("show");
            tryVerify(() => text("Code 1 of") !== null, 20000);
            window.LayoutMirroring.enabled = true;
            window.LayoutMirroring.childrenInherit = true;
            waitForRendering(window, 1000);
            window.LayoutMirroring.enabled = false;
            window.width = 390;
        }
        function test_6_noMoreOthersThanThereIsRoomFor() {
            open(credentialPage);
            page.openPart("handOn");
            const model = findChild(page, "handOn");
            tryVerify(() => model?.ready, 20000);
            world.addOthers(model.mostCompanions + 1);
            tryVerify(() => named("Add others to it") !== null, 20000);
            named("Add others to it").clicked();
            const row = i => named("Course %1".arg(i));
            tryVerify(() => row(model.mostCompanions) !== null, 20000);
            for (let i = 0; i < model.mostCompanions; ++i) {
                verify(!text("A presentation holds no more than 15 others"));
                verify(row(i).enabled);
                row(i).toggle();
                row(i).toggled();
            }
            verify(text("A presentation holds no more than 15 others"));
            verify(!row(model.mostCompanions).enabled);
            verify(row(0).enabled, "what is chosen can be left out");
            row(0).toggle();
            row(0).toggled();
            verify(row(model.mostCompanions).enabled);
        }
    }
}
