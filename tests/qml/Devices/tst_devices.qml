import QtQuick
import QtTest
import Wanderbuch.Theme
import Wanderbuch.Providers
import "../support"

// The place of one's own devices works with hands and keyboard, on a phone and on a laptop, at every text size.
Item {
    id: root

    width: 1072
    height: 844

    Component {
        id: devices
        DevicesPage {
            anchors.fill: parent
        }
    }
    SignalSpy {
        id: goes
        signalName: "go"
    }

    PageCase {
        name: "Devices"
        when: windowShown

        property var page: null

        function make(width: int, services = world.services) {
            root.width = width;
            page = createTemporaryObject(devices, root, {services: services});
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
        function button(words: string, where = page): var {
            return all(where, item => item.text === words && item.clicked !== undefined && item.width > 0)[0];
        }
        function says(words: string): bool {
            return all(page, item => item.text === words && item.font !== undefined).length > 0;
        }
        function field(label: string): var {
            return all(page, item => item.label === label && item.echoMode !== undefined)[0];
        }
        function onSheet(words: string): var {
            return button(words, root.Window.contentItem);
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

        function test_withoutAGroupItSaysWhatItDoesAndOffersTheFirstStep() {
            make(390);
            verify(says("The place sees sealed packets"));
            press(page, () => button("Begin with this device"));
            tryVerify(() => says("Begin here"));
            verify(button("Set up") !== undefined);
            verify(!button("Set up").enabled);
            field("Address of the folder on the server").text = "cloud.example/dav";
            tryVerify(() => button("Set up").enabled);
            verify(page.back());
            verify(!page.back());
            press(page, () => button("Settings"));
            compare(goes.signalArguments[0][0].place, "settings");
        }

        function test_aLaptopShowsHowItWorksBesideTheFirstStep() {
            make(1072);
            verify(says("How your devices keep in step"));
            verify(button("Join another device") !== undefined);
        }

        function test_aLockedWalletLeadsToUnlocking() {
            verify(world.setUp());
            make(390);
            tryVerify(() => button("Leave with this device") !== undefined);
            page.open({page: "add"});
            world.lock();
            tryVerify(() => button("Unlock") !== undefined);
            verify(!says("Laptop"));
            press(page, () => button("Unlock"));
            compare(goes.signalArguments[0][0].place, "wallet");
            compare(goes.signalArguments[0][0].page, "unlock");
        }

        function test_theCodeIsShownAndAStrangerIsRefused() {
            verify(world.setUp());
            make(390);
            page.open({page: "add"});
            tryVerify(() => button("Copy the code") !== undefined && button("Copy the code").enabled);
            const code = all(page, item => item.text !== undefined && item.text.startsWith("wanderbuch-pair:"))[0].text;
            const shown = world.phoneJoins(code);
            compare(shown.length, 9);
            tryVerify(() => says("Phone asks to join"), 20000, "the page looks by itself");
            verify(says(shown));
            press(page, () => button("Refuse"));
            tryVerify(() => button("Copy the code") !== undefined && button("Copy the code").enabled);
            compare(world.devices(), 1);
        }

        function test_oneComparesAndSaysYes() {
            verify(world.setUp());
            const shown = world.phoneAsks();
            make(390);
            verify(world.sync());
            tryVerify(() => button("Compare") !== undefined);
            press(page, () => button("Compare"));
            tryVerify(() => says(shown));
            press(page, () => button("The same: let it in"));
            tryVerify(() => says("Phone belongs to you now"));
            compare(world.devices(), 2);
            press(page, () => button("Done"));
            tryVerify(() => says("Phone"));
        }

        function test_joiningShowsTheCharactersToCompare() {
            verify(world.setUp());
            const code = world.code();
            make(390, world.phone);
            page.open({page: "join", text: code});
            tryVerify(() => says("Laptop invites this device"));
            press(page, () => button("Ask to join"));
            tryVerify(() => says("Now say yes on Laptop"));
            press(page, () => button("Do not join"));
            tryVerify(() => button("Paste what you copied") !== undefined);
        }

        function test_cuttingOffAsksFirst() {
            verify(world.setUp());
            verify(world.pair());
            make(390);
            press(page, () => button("Cut off"));
            tryVerify(() => onSheet("Keep it") !== undefined, 5000, "it asks");
            press(root.Window.contentItem, () => onSheet("Keep it"));
            verify(!world.othersCutOff());
            tryVerify(() => onSheet("Keep it") === undefined);
            press(page, () => button("Cut off"));
            tryVerify(() => onSheet("Cut it off") !== undefined);
            press(root.Window.contentItem, () => onSheet("Cut it off"));
            tryVerify(() => world.othersCutOff());
        }

        function test_syncNowSaysHowItWent() {
            verify(world.setUp() && world.pair());
            make(390);
            press(page, () => button("Sync now"));
            tryVerify(() => says("In step · just now"));
        }

        function test_leavingAsksFirst() {
            verify(world.setUp());
            make(1072);
            press(page, () => button("Leave with this device"));
            tryVerify(() => onSheet("Leave") !== undefined);
            press(root.Window.contentItem, () => onSheet("Leave"));
            tryVerify(() => button("Begin with this device") !== undefined);
        }

        function test_aBackupIsMadeAndSaysWhatItHolds() {
            verify(world.setUp());
            make(390);
            press(page, () => button("Back up to the same place"));
            tryVerify(() => field("Passphrase of the wallet") !== undefined);
            field("Passphrase of the wallet").text = "words";
            press(page, () => button("Make the backup"));
            tryVerify(() => says("The backup is there and opens"), 20000);
            verify(says("0 credential(s)"));
        }

        // Nothing is cut off or runs out of the page.
        function test_largeTextStaysOnThePage_data() {
            return [{tag: "list", target: "list", paired: true}, {tag: "start", target: "list", paired: false},
                {tag: "add", target: "add", paired: true}, {tag: "setup", target: "setup", paired: false},
                {tag: "restore", target: "restore", paired: false}, {tag: "join", target: "join", paired: false}, {tag: "backup", target: "backup", paired: true}];
        }
        function test_largeTextStaysOnThePage(data) {
            if (data.paired)
                verify(world.setUp() && world.pair());
            Theme.textScale = 2;
            make(360);
            page.open({page: data.target});
            tryVerify(() => page.ready);
            rest(page);
            for (const item of all(page, item => item.text !== undefined && item.text !== "" && item.width > 0 && item.truncated === undefined)) {
                const right = item.mapToItem(page, item.width, 0).x;
                verify(right <= page.width + 1, item.text + " ends at " + right);
            }
        }
    }
}
