import QtQuick
import QtTest
import Wanderbuch.Theme
import Wanderbuch.Settings
import "../support"

// Settings work with hands, keyboard and screen reader, in both languages, at every text size.
Item {
    id: root

    width: 1072
    height: 800

    Component {
        id: settings
        SettingsPage {
            anchors.fill: parent
        }
    }
    SignalSpy {
        id: goes
        signalName: "go"
    }

    PageCase {
        name: "Settings"
        when: windowShown

        readonly property var groups: ["appearance", "language", "security", "trust", "storage", "backup", "about"]
        property var page: null

        function make(width: int, height: int) {
            root.width = width;
            root.height = height;
            page = createTemporaryObject(settings, root, {services: world.services});
            page.forceActiveFocus();
            goes.target = page;
            goes.clear();
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
            return all(page, item => item.text === words && item.clicked !== undefined)[0];
        }
        function says(words: string): bool {
            return all(page, item => item.text === words && item.font !== undefined).length > 0;
        }
        function init() {
            Theme.reducedMotion = true;
        }
        function cleanup() {
            Theme.textScale = 1;
            world.services.settings.textScale = 1;
            world.services.settings.theme = "system";
            world.services.settings.language = "en";
        }

        function test_groupsOpenAndLeadBackOnAPhone_data() {
            return groups.map(group => ({tag: group}));
        }
        function test_groupsOpenAndLeadBackOnAPhone(data) {
            make(390, 844);
            verify(!page.back(), "nothing to go back from");
            page.open({page: data.tag});
            verify(page.back());
            verify(!page.back());
        }

        function test_laptopShowsTheFirstGroupBesideTheList() {
            make(1072, 800);
            verify(says("Settings"));
            verify(says("Theme"));
            verify(!page.back());
        }

        function test_nothingIsCutOff_data() {
            const rows = [];
            for (const group of groups.concat("list")) {
                for (const scale of [1.0, 2.0]) {
                    for (const width of [390, 1072])
                        rows.push({tag: `${group} ${width} ${scale}`, group: group, scale: scale, width: width});
                }
            }
            return rows;
        }
        function test_nothingIsCutOff(data) {
            Theme.textScale = data.scale;
            make(data.width, 844);
            if (data.group !== "list")
                page.open({page: data.group});
            rest(root);
            for (const text of all(page, item => item.truncated !== undefined && item.font !== undefined && item.text.length > 0)) {
                verify(!text.truncated, "cut: " + text.text);
                const at = text.mapToItem(page, 0, 0);
                verify(at.x >= -0.5 && at.x + text.width <= page.width + 0.5, "outside: " + text.text);
                verify(text.contentWidth <= text.width + 1, "wider than its place: " + text.text);
            }
        }

        function test_everythingThatIsPressedHasAName_data() {
            return groups.map(group => ({tag: group}));
        }
        function test_everythingThatIsPressedHasAName(data) {
            make(390, 844);
            page.open({page: data.tag});
            const pressed = all(page, item => item.clicked !== undefined && item.focusPolicy !== undefined && item.focusPolicy !== Qt.NoFocus);
            verify(pressed.length > 0);
            for (const item of pressed)
                verify(item.Accessible.name.length > 0, String(item));
        }

        function test_themeIsSetByKeyboard() {
            make(390, 844);
            page.open({page: "appearance"});
            const dark = button("Dark");
            dark.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            compare(world.services.settings.theme, "dark");
            verify(dark.checked);
            keyClick(Qt.Key_Return);
            compare(world.services.settings.theme, "dark");
            verify(dark.checked);
        }

        function test_sampleFollowsTheSliderAndTheSettingItsEnd() {
            make(390, 844);
            page.open({page: "appearance"});
            const slider = all(page, item => item.snapMode !== undefined)[0];
            slider.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Right);
            fuzzyCompare(world.services.settings.textScale, 1.05, 0.001);
            mousePress(slider, slider.width / 2, slider.height / 2);
            mouseMove(slider, slider.width - 12, slider.height / 2);
            verify(slider.value > 1.8);
            fuzzyCompare(world.services.settings.textScale, 1.05, 0.001);
            mouseRelease(slider, slider.width - 12, slider.height / 2);
            fuzzyCompare(world.services.settings.textScale, slider.value, 0.001);
        }

        function test_languageShowsAtOnce() {
            make(390, 844);
            page.open({page: "language"});
            verify(says("Language"));
            press(root, () => button("Deutsch"));
            compare(world.services.settings.language, "de");
            verify(says("Sprache"));
            press(root, () => button("English"));
            verify(says("Language"));
        }

        function test_lockedOrOpenTheWayToProtectionIsTheWallets() {
            make(390, 844);
            page.open({page: "security"});
            press(root, () => button("Set a passphrase"));
            compare(goes.count, 1);
            compare(goes.signalArguments[0][0].place, "wallet");
            compare(goes.signalArguments[0][0].page, "protect");
        }

        function test_licenceIsReadWordForWord_data() {
            return [{tag: "Inter", says: "SIL OPEN FONT LICENSE"}, {tag: "Contexts of linked data", says: "@digitalbazaar/credentials-context"}];
        }
        function test_licenceIsReadWordForWord(data) {
            make(390, 2000); // all rows in sight
            page.open({page: "about"});
            press(root, () => button(data.tag));
            verify(all(page, item => item.text !== undefined && String(item.text).includes(data.says)).length > 0);
            verify(page.back());
            verify(says("What it is made of"));
        }

        function test_backupIsMadeAndRestoredByHand() {
            make(390, 844);
            page.open({page: "backup"});
            press(root, () => button("Make a backup"));
            const write = all(page, item => item.own !== undefined && item.file !== undefined)[0];
            write.file = world.file("by-hand.wbbackup");
            const fields = all(page, item => item.echoMode !== undefined);
            compare(fields.length, 2);
            fields[0].text = "four words apart";
            const make_ = button("Make the backup");
            verify(!make_.enabled, "the second time is missing");
            fields[1].text = "four words apart";
            verify(make_.enabled);
            press(root, () => make_);
            tryVerify(() => says("The backup is made"), 20000);
            verify(page.back());

            press(root, () => button("Restore a backup"));
            const restore = all(page, item => item.choosing !== undefined)[0];
            restore.file = world.file("by-hand.wbbackup");
            all(page, item => item.echoMode !== undefined)[0].text = "four words apart";
            press(root, () => button("Look inside"));
            tryVerify(() => says("Whole and readable"), 20000);
            press(root, () => button("Leave all as it is"));
            verify(says("Last backup: today"));
        }
    }
}
