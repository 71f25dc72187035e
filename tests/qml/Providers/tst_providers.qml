import QtQuick
import QtTest
import Wanderbuch.Controls
import Wanderbuch.Theme
import Wanderbuch.Providers
import "../support"

// The Providers place works with hands, keyboard and screen reader, at every text size, with nobody in it and with somebody.
Item {
    id: root

    width: 1072
    height: 800

    Component {
        id: providers
        ProvidersPage {
            anchors.fill: parent
        }
    }
    SignalSpy {
        id: goes
        signalName: "go"
    }

    PageCase {
        name: "Providers"
        when: windowShown

        property var page: null

        function make(width: int) {
            root.width = width;
            root.height = 844;
            page = createTemporaryObject(providers, root, {services: world.services});
            page.forceActiveFocus();
            goes.target = page;
            goes.clear();
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
            return all(page, item => item.text === words && item.clicked !== undefined && item.width > 0)[0];
        }
        function says(words: string): bool {
            return all(page, item => item.text === words && item.font !== undefined).length > 0;
        }
        function populate() {
            const id = world.add();
            verify(id > 0);
            verify(world.addSilent() > 0);
            tryVerify(() => world.count() === 2 && world.idle());
            return id;
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

        function test_nobodyYetOffersTheFirstStep() {
            make(390);
            verify(says("Nobody added yet"));
            press(page, () => button("Add a provider"));
            verify(says("Address or link of the provider") || button("See who is there") !== undefined);
            verify(page.back());
            verify(!page.back(), "nothing to go back from");
        }

        function test_theListLeadsBackToExploreOnAPhone() {
            make(390);
            press(page, () => button("Explore"));
            compare(goes.count, 1);
            compare(goes.signalArguments[0][0].place, "explore");
        }

        function test_aProviderIsAddedAfterOneSawWhoItIs() {
            make(390);
            page.open({page: "add", text: world.folder});
            tryVerify(() => says("Small school"));
            verify(says("Is it really them?"));
            compare(world.count(), 0);
            press(page, () => button("Add it"));
            tryVerify(() => world.count() === 1);
            tryVerify(() => button("Check now") !== undefined, 5000, "its own page is shown");
            verify(page.back());
            verify(says("Small school"));
        }

        function test_aCodeIsScannedOrThePageSaysWhatElse() {
            make(390);
            page.open({page: "add", scan: true});
            verify(says("Scan a provider's code"));
            verify(!says("Address or link of the provider"));
            verify(Cameras.likely || says("No camera to be used here"));
            verify(Cameras.likely || button("Choose a picture") !== undefined);
            press(page, () => button("Back"));
            verify(says("Add a provider"));
            verify(button("See who is there") !== undefined);
        }

        function test_whatIsNoProviderIsSaid() {
            make(1072);
            page.open({page: "add", text: "mailto:a@b.example"});
            tryVerify(() => says("This is not an address"));
        }

        function test_laptopShowsTheFirstProviderBesideTheList() {
            populate();
            make(1072);
            tryVerify(() => button("Check now") !== undefined);
            verify(!page.back());
        }

        function test_aFailedOneSaysWhyAndWhatNext() {
            populate();
            make(390);
            tryVerify(() => says("Nobody answered"));
            press(page, () => all(page, item => item.name !== undefined && item.standing === "Nobody answered" && item.clicked !== undefined)[0]);
            tryVerify(() => button("Try again") !== undefined);
            press(page, () => button("Try again"));
            tryVerify(() => world.idle());
        }

        function test_pauseAndGoOn() {
            const id = populate();
            make(1072);
            page.open({page: "provider", id: id});
            press(page, () => button("Pause"));
            tryVerify(() => world.pausedNow(id));
            press(page, () => button("Go on"));
            tryVerify(() => !world.pausedNow(id));
        }

        function test_removingAsksFirst() {
            const id = populate();
            make(390);
            page.open({page: "provider", id: id});
            press(page, () => button("Remove"));
            const sheet = () => all(root.Window.contentItem, item => item.text === "Keep it" && item.clicked !== undefined)[0];
            tryVerify(() => !!sheet(), 5000, "it asks");
            compare(world.count(), 2);
            press(root.Window.contentItem, () => all(sheet().parent, item => item.text === "Remove" && item.clicked !== undefined)[0]);
            tryVerify(() => world.count() === 1);
            tryVerify(() => button("Add a provider") !== undefined, 5000, "the list is shown");
        }

        function test_twoKeysStandSideBySideAndOneDecides() {
            const id = populate();
            world.changeKey();
            make(390);
            page.open({page: "provider", id: id});
            press(page, () => button("Check now"));
            tryVerify(() => says("The key you know"));
            const seals = all(page, item => item.digest !== undefined && item.digest.length === 64 && item.size === 92);
            compare(seals.length, 2);
            verify(seals[0].digest !== seals[1].digest);
            press(page, () => button("Keep it stopped"));
            tryVerify(() => world.pausedNow(id));
            press(page, () => button("It is theirs: trust it"));
            tryVerify(() => button("Check now") !== undefined && world.idle());
        }

        function test_aDownloadThatWaitsCanBeStopped() {
            populate();
            world.download();
            make(390);
            page.open({page: "downloads"});
            tryVerify(() => all(page, item => item.stage === DownloadsModel.Waiting).length > 0);
            press(page, () => button("Stop Day rates"));
            tryVerify(() => all(page, item => item.stage === DownloadsModel.Cancelled).length > 0);
        }

        function test_aStickIsLookedAtAndTakenIn() {
            make(390);
            page.open({page: "carried", url: world.folderUrl});
            const toggle = () => all(page, item => item.text === "Add this provider" && item.checkable)[0];
            press(page, toggle);
            press(page, () => button("Take it in"));
            tryVerify(() => says("Taken in. It is all in the library now."));
            tryVerify(() => world.count() === 1);
        }

        // What is asked for may lie further down: it is scrolled to, as people do.
        function reach(find: var) {
            tryVerify(() => !!find(), 5000, "the control is there");
            rest(root.Window.contentItem);
            let flick = find().parent;
            while (flick && flick.contentY === undefined)
                flick = flick.parent;
            if (flick) {
                const y = find().mapToItem(flick.contentItem, 0, 0).y;
                flick.contentY = Math.max(0, Math.min(y - 120, flick.contentHeight - flick.height));
            }
            press(root.Window.contentItem, find);
        }
        function anywhere(words: string): var {
            return all(root.Window.contentItem, item => item.text === words && item.clicked !== undefined && item.width > 0 && item.enabled)[0];
        }
        // A title with a number in it: the plural forms are English only where translations are.
        function saysOfRecords(word: string): bool {
            return all(page, item => item.text !== undefined && item.font !== undefined && /^1 record.*/.test(item.text) && item.text.includes(word)).length > 0;
        }
        function field(name: string): var {
            return all(root.Window.contentItem, item => item.objectName === name)[0];
        }
        function saysAnywhere(words: string): bool {
            return all(root.Window.contentItem, item => item.text === words && item.font !== undefined).length > 0;
        }

        function test_consentIsGivenOnASheetThatSaysWhatGoes() {
            const id = populate();
            world.learn(2);
            make(390);
            page.open({page: "provider", id: id});
            reach(() => button("Let it know"));
            tryVerify(() => saysAnywhere("What may Small school know?"));
            verify(saysAnywhere("your answers and results in its quizzes"));
            tryVerify(() => saysAnywhere("Day rates, lessons/1.md"), 5000, "the example is of what was done");
            reach(() => anywhere("Letter by letter"));
            tryVerify(() => all(root.Window.contentItem, item => item.text !== undefined && String(item.text).includes("http://adlnet.gov/expapi/verbs/completed")).length > 0);
            verify(!world.allowed(), "nothing is decided by looking");
            reach(() => anywhere("That number, with a name"));
            verify(!anywhere("Yes, it may"), "a name is asked for");
            field("name").text = "Mira";
            reach(() => anywhere("Yes, it may"));
            tryVerify(() => world.allowed());
            tryVerify(() => !!field("address"), 5000, "and where to is asked next");
            keyClick(Qt.Key_Escape);
            tryVerify(() => says("Allowed, but not connected yet"));
        }

        function test_connectingSaysWhatIsWrongAndGoesOn() {
            const id = populate();
            world.allowAndRefuse();
            make(390);
            page.open({page: "provider", id: id, part: "connection"});
            tryVerify(() => !!field("address"));
            field("address").text = "mailto:nobody";
            reach(() => anywhere("Go on"));
            tryVerify(() => saysAnywhere("This is not an address"));
            verify(world.connected(), "what was there stays");
        }

        function test_refusedRecordsAreShown() {
            const id = populate();
            world.allowAndRefuse();
            make(390);
            page.open({page: "provider", id: id});
            tryVerify(() => saysOfRecords("refused"));
            verify(all(page, item => item.text === "Day rates" && item.detail !== undefined && item.detail.includes("no such lesson")).length === 1);
        }

        function test_endingItAsksFirst() {
            const id = populate();
            world.allowAndRefuse();
            make(1072);
            page.open({page: "provider", id: id});
            reach(() => button("End it"));
            tryVerify(() => saysAnywhere("Let Small school know nothing more?"));
            verify(world.allowed());
            reach(() => anywhere("Forget the log-in, too"));
            const sheet = all(root.Window.contentItem, item => item.text === "Leave it as it is" && item.clicked !== undefined)[0];
            reach(() => all(sheet.parent, item => item.text === "End it" && item.clicked !== undefined)[0]);
            tryVerify(() => !world.allowed());
            tryVerify(() => !world.connected());
            tryVerify(() => button("Let it know") !== undefined);
        }

        function test_nothingIsCutOff_data() {
            const rows = [];
            for (const target of ["list", "provider", "records", "consent", "connection", "add", "found", "downloads", "carried", "empty"]) {
                for (const scale of [1.0, 2.0]) {
                    for (const width of [390, 1072])
                        rows.push({tag: `${target} ${width} ${scale}`, target: target, scale: scale, width: width});
                }
            }
            return rows;
        }
        function test_nothingIsCutOff(data) {
            Theme.textScale = data.scale;
            const id = data.target === "empty" || data.target === "found" ? 0 : populate();
            if (data.target === "downloads")
                world.download();
            make(data.width);
            const part = ["records", "consent", "connection"].includes(data.target) ? data.target : "";
            if (part === "records")
                world.allowAndRefuse();
            if (data.target === "provider" || part !== "")
                page.open({page: "provider", id: id, part: part});
            else if (data.target === "found")
                page.open({page: "add", text: world.folder});
            else if (data.target === "carried")
                page.open({page: "carried", url: world.folderUrl});
            else if (data.target !== "empty")
                page.open({page: data.target});
            if (data.target === "found")
                tryVerify(() => says("Small school"));
            if (data.target === "carried")
                tryVerify(() => button("Choose another one") !== undefined);
            if (part === "records")
                tryVerify(() => saysOfRecords("refused"));
            if (part === "consent")
                tryVerify(() => saysAnywhere("For example"));
            if (part === "connection")
                tryVerify(() => !!field("address"));
            rest(root.Window.contentItem);
            const shown = part === "consent" || part === "connection" ? root.Window.contentItem : page;
            for (const text of all(shown, item => item.truncated !== undefined && item.font !== undefined && item.text.length > 0)) {
                verify(!text.truncated, "cut: " + text.text);
                const at = text.mapToItem(shown, 0, 0);
                verify(at.x >= -0.5 && at.x + text.width <= Math.max(page.width, shown.width) + 0.5, "outside: " + text.text);
                verify(text.contentWidth <= text.width + 1, "wider than its place: " + text.text);
            }
            for (const item of all(shown, item => item.clicked !== undefined && item.focusPolicy !== undefined && item.focusPolicy !== Qt.NoFocus))
                verify(item.Accessible.name.length > 0, String(item));
        }
    }
}
