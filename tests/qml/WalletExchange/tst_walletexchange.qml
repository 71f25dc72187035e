import QtQuick
import QtTest
import Wanderbuch.Theme
import Wanderbuch.Wallet
import "../support"

// What issuers offer, what verifiers ask for, what was promised and what lies at badge hosts: every state of their pages.
Item {
    id: root

    width: 390
    height: 844

    Component {
        id: wallet
        WalletPage {
            anchors.fill: parent
        }
    }

    PageCase {
        name: "WalletExchange"
        when: windowShown

        property var page: null

        function make(width: int) {
            root.width = width;
            page = createTemporaryObject(wallet, root, {services: world.services});
            page.forceActiveFocus();
            tryVerify(() => page.ready);
        }
        function all(item, fits, found = []) {
            if (fits(item))
                found.push(item);
            for (let i = 0; i < (item.children?.length ?? 0); ++i) {
                if (item.children[i].visible)
                    all(item.children[i], fits, found);
            }
            return found;
        }
        function button(words: string): var {
            return all(root.Window.contentItem, item => item.text === words && item.clicked !== undefined && item.width > 0)[0];
        }
        function says(words: string): bool {
            return all(page, item => item.text === words && item.font !== undefined).length > 0;
        }
        function tells(part: string): bool {
            return all(page, item => item.font !== undefined && String(item.text).includes(part)).length > 0;
        }
        function pressIt(words: string) {
            tryVerify(() => button(words) !== undefined, 20000, words);
            rest(page);
            button(words).clicked(); // it may lie below the fold
        }
        function init() {
            Theme.reducedMotion = true;
            world.renew();
        }
        function cleanup() {
            page?.destroy();
            page = null;
            wait(0);
            Theme.textScale = 1;
        }

        function test_anOfferIsSeenThenTakenThenDecided_data() {
            return [{tag: "phone", width: 390}, {tag: "laptop", width: 1072}];
        }
        function test_anOfferIsSeenThenTakenThenDecided(row) {
            make(row.width);
            page.open({page: "exchange", link: world.offer()});
            tryVerify(() => says("A place that may not be asked"), 20000);
            pressIt("It is on my own network");
            tryVerify(() => button("Get it") !== undefined, 20000);
            verify(tells("offers you"));
            pressIt("Get it");
            tryVerify(() => says("This came for you"), 20000);
            compare(world.held(), 0);
            pressIt("Keep it");
            tryVerify(() => world.held() === 1, 20000, "kept once the person said so");
            tryVerify(() => button("Show it") !== undefined, 20000, "its own page is shown");
        }

        function test_whatCameMayBeRefused() {
            make(390);
            page.open({page: "exchange", link: world.offer()});
            pressIt("It is on my own network");
            pressIt("Get it");
            pressIt("Do not keep it");
            tryVerify(() => says("Nothing is waiting"), 20000);
            compare(world.held(), 0);
        }

        function test_aDamagedLinkSaysWhatNext_data() {
            return [{tag: "offer", link: "openid-credential-offer://?credential_offer=nonsense"},
                {tag: "request", link: "openid4vp://?client_id=redirect_uri%3Ahttps%3A%2F%2Fv.example&request_ur"}];
        }
        function test_aDamagedLinkSaysWhatNext(row) {
            make(1072);
            page.open({page: "exchange", link: row.link});
            tryVerify(() => says("The link is damaged"), 20000);
            verify(tells("Scan the code again"));
            verify(button("Try again") === undefined); // it would be the same
            verify(button("It is on my own network") === undefined);
        }

        function test_whatIsSaidOfALinkGoesWithItsPage() {
            make(390);
            page.open({page: "exchange", link: world.request()});
            pressIt("It is on my own network");
            tryVerify(() => says("This cannot be answered"), 20000);
            const notices = () => all(root.Window.contentItem, item => String(item.text).includes("waits behind it")).length;
            page.open({page: "exchange", link: world.offer()});
            tryVerify(() => notices() === 1);
            page.open({page: "protect"});
            tryVerify(() => notices() === 0, 2000); // it would stay longer by itself
        }

        function test_anOlderRequestWaitsBehindTheNewer() {
            make(390);
            page.open({page: "exchange", link: world.request()});
            pressIt("It is on my own network");
            tryVerify(() => says("This cannot be answered"), 20000);
            page.open({page: "exchange", link: world.offer()});
            pressIt("It is on my own network");
            page.open({page: "exchange", link: world.offer()}); // once more the same: nothing begins anew
            pressIt("Get it");
            pressIt("Keep it");
            tryVerify(() => world.held() === 1, 20000);
            tryVerify(() => says("This cannot be answered"), 20000, "the older one is there again");
            pressIt("Show nothing");
            tryVerify(() => says("Nothing was shown"), 20000);
            page.open({page: "exchange", link: world.offer()}); // takes the place of what was answered
            tryVerify(() => says("A place that may not be asked"), 20000);
            verify(page.back());
            verify(!page.back());
        }
        function test_whatWasAnsweredMakesRoom() {
            make(390);
            page.open({page: "exchange", link: world.offer()});
            tryVerify(() => says("A place that may not be asked"), 20000);
            page.open({page: "exchange", link: world.request()});
            pressIt("It is on my own network");
            pressIt("Show nothing");
            tryVerify(() => says("Nothing was shown"), 20000);
            page.open({page: "exchange", link: world.request()});
            tryVerify(() => says("A place that may not be asked"), 20000);
            verify(page.back()); // the offer waits still
            verify(page.back());
            verify(!page.back());
        }
        function test_noMoreThanAFewWait() {
            make(390);
            for (let i = 1; i <= page.mostLinks + 1; ++i) {
                page.open({page: "exchange", link: "openid-credential-offer://?credential_offer_uri=https%3A%2F%2F127.0.0.1%2F" + i});
                tryVerify(() => says("A place that may not be asked"), 20000);
                compare(all(root.Window.contentItem, item => item.text !== undefined && String(item.text).includes("were let go")).length > 0, i > page.mostLinks);
            }
            verify(page.back());
            verify(!page.back());
        }

        function test_whatOnlyProgramsReadIsFoldedAway() {
            page = Qt.createComponent("qrc:/qt/qml/Wanderbuch/Wallet/internal/ClaimLines.qml").createObject(root, {
                width: 390,
                claims: [{name: "Family name", value: "Löwe", group: ""}, {name: "Issuer › Name", value: "Town hall", group: "along"}, {name: "Type", value: "Card", group: "technical"}]
            });
            const line = words => all(page, item => item.text === words && item.visible)[0];
            verify(line("Löwe").mapToItem(page, 0, 0).y < line("Comes along").mapToItem(page, 0, 0).y);
            verify(line("Town hall").mapToItem(page, 0, 0).y > line("Comes along").mapToItem(page, 0, 0).y);
            verify(line("Card") === undefined);
            const before = page.height;
            const fold = all(page, item => item.objectName === "technical")[0];
            fold.forceActiveFocus();
            keyClick(Qt.Key_Space);
            verify(line("Card") !== undefined);
            tryVerify(() => page.height > before);
            keyClick(Qt.Key_Space);
            verify(line("Card") === undefined);
        }

        function test_aRequestIsDeclined_data() {
            return [{tag: "told", silent: false, words: "was told"}, {tag: "not told", silent: true, words: "could not be told"}];
        }
        function test_aRequestIsDeclined(row) {
            make(390);
            page.open({page: "exchange", link: world.request()});
            pressIt("It is on my own network");
            tryVerify(() => says("This cannot be answered"), 20000);
            verify(button("Show it") === undefined);
            if (row.silent)
                world.silenceVerifier();
            pressIt("Show nothing");
            tryVerify(() => says("Nothing was shown"), 20000);
            verify(tells(row.words));
        }

        function test_aPromiseWaitsQuietlyAndIsAskedForAndDecided() {
            verify(world.promise());
            make(390);
            tryVerify(() => tells("promised for later"), 20000);
            verify(tells("Promised by"));
            compare(world.timesDeferredAsked(), 0);
            pressIt("Ask now");
            tryVerify(() => tells("Not there yet"), 20000);
            world.keepPromise();
            pressIt("Ask now");
            tryVerify(() => !tells("promised for later"), 20000);
            tryVerify(() => tells("came for you"), 20000);
            compare(world.held(), 0);
            all(page, item => item.clicked !== undefined && String(item.text).includes("came for you"))[0].clicked();
            tryVerify(() => says("This came for you"), 20000);
            pressIt("Keep it");
            tryVerify(() => world.held() === 1, 20000);
        }

        function test_aPromiseMayBeGivenUp() {
            verify(world.promise());
            make(1072);
            pressIt("Give up");
            tryVerify(() => !tells("promised for later"), 20000);
        }

        function test_noHostYetAsksForOne() {
            make(390);
            page.open({page: "badges"});
            tryVerify(() => says("Badge hosts"), 20000);
            const field = all(page, item => item.label === "Address of the host" && item.accepted !== undefined)[0];
            field.forceActiveFocus();
            field.text = "not an address";
            pressIt("See who is there");
            tryVerify(() => says("This is not an address"), 20000);
            field.text = "127.0.0.1:9";
            pressIt("See who is there");
            tryVerify(() => says("A place that may not be asked"), 20000);
            pressIt("It is on my own network");
            tryVerify(() => says("No answer"), 20000);
            verify(page.back());
        }

        function test_badgesAreFetchedAndDecided_data() {
            return [{tag: "phone", width: 390, scale: 1}, {tag: "laptop", width: 1072, scale: 1}, {tag: "large text", width: 390, scale: 2}];
        }
        function test_badgesAreFetchedAndDecided(row) {
            Theme.textScale = row.scale;
            verify(world.addHost(true));
            make(row.width);
            page.open({page: "badges"});
            tryVerify(() => says("Badges of the valley"), 20000);
            verify(says("Not fetched yet"));
            pressIt("Fetch again");
            tryVerify(() => tells("badge(s) came"), 20000);
            tryVerify(() => button("Keep all 2 that are genuine") !== undefined, 20000);
            compare(world.held(), 0);
            pressIt("Do not keep it");
            tryVerify(() => button("Keep all 2 that are genuine") === undefined, 20000);
            pressIt("Keep it");
            tryVerify(() => world.held() === 1, 20000);
            pressIt("Fetch again"); // the same does not come twice
            tryVerify(() => button("Fetch again") !== undefined, 20000);
            verify(button("Keep it") === undefined);
            pressIt("Disconnect");
            tryVerify(() => button("Stay connected") !== undefined, 20000);
            all(root.Window.contentItem, item => item.text === "Disconnect" && item.main === true && item.width > 0)[0].clicked();
            tryVerify(() => !says("Badges of the valley"), 20000);
            compare(world.held(), 1);
        }

        function test_allThatAreGenuineAreKeptTogether() {
            verify(world.addHost(true));
            make(390);
            page.open({page: "badges"});
            pressIt("Fetch again");
            pressIt("Keep all 2 that are genuine");
            tryVerify(() => world.held() === 2, 20000);
        }

        function test_aHostThatLocksOneOutSaysSo() {
            verify(world.addHost(false));
            make(390);
            page.open({page: "badges"});
            pressIt("Fetch again");
            tryVerify(() => says("It wants you to log in again."), 20000);
            verify(button("Log in again") !== undefined);
        }

        function test_aCredentialIsPutAtAHost() {
            verify(world.addHost(true));
            make(390);
            page.open({page: "badges"});
            pressIt("Fetch again");
            pressIt("Keep all 2 that are genuine");
            tryVerify(() => world.held() === 2, 20000);
            page.open({page: "credential", id: findChild(page, "wallet").firstId, part: "handOn"});
            pressIt("Put it at Badges of the valley");
            tryVerify(() => all(root.Window.contentItem, item => String(item.text).includes("It lies at Badges of the valley now")).length > 0, 20000);
        }
    }
}
