import QtQuick
import QtQuick.Templates as T
import QtTest
import Wanderbuch.Theme
import Wanderbuch.Controls

// Controls do what hands, keyboards and screen readers expect.
Item {
    width: 390
    height: 844

    Column {
        ActionButton {
            id: button
            text: "Go on"
            iconName: "play"
            main: true
        }
        Chip {
            id: chip
            text: "15 minutes"
        }
        SearchField {
            id: search
            label: "Search"
            hint: "Skill, topic or provider"
        }
        ToggleRow {
            id: toggle
            text: "Less motion"
        }
        ChoiceRow {
            id: choice
            text: "An answer"
        }
        IconButton {
            id: iconButton
            iconName: "lock"
            text: "Lock"
        }
        ListRow {
            id: row
            text: "Signature"
            detail: "eddsa-jcs-2022"
        }
        ListRow {
            id: leading
            text: "More"
            leads: true
            IconButton {
                id: within
                iconName: "x"
                text: "Remove"
            }
        }
        ProgressLine {
            name: "Progress"
            share: 0.4
        }
        RouteLine {
            states: ["held", "now", "ahead"]
        }
        Tag {
            text: "held"
            tone: "ok"
        }
    }
    TwoPane {
        id: panes
        anchors.fill: parent
        visible: false
    }
    Component {
        id: page
        Rectangle {
            property string title
        }
    }
    Flickable {
        id: tall
        width: 100
        height: 100
        contentHeight: 1000
        visible: false
        T.ScrollBar.vertical: ScrollLine {
            id: scrolled
        }
    }
    FeedbackCard {
        id: opinion
        width: 390
        visible: false
        whereTo: "Stays on this device."
        mostLetters: 20
    }
    SignalSpy {
        id: rated
        target: opinion
        signalName: "rated"
    }
    SignalSpy {
        id: said
        target: opinion
        signalName: "said"
    }
    SignalSpy {
        id: takenBack
        target: opinion
        signalName: "takenBack"
    }
    Component {
        id: longList
        FocusScope {
            width: 300
            height: 200
            IconButton {
                iconName: "play"
                text: "before"
            }
            ListView {
                y: 44
                width: 300
                height: 156
                reuseItems: true
                cacheBuffer: 60
                model: 40
                header: IconButton {
                    iconName: "play"
                    text: "header"
                }
                footer: IconButton {
                    iconName: "play"
                    text: "footer"
                }
                delegate: ListRow {
                    id: line
                    required property int index
                    width: 300
                    leads: true
                    text: "row " + index
                    IconButton {
                        iconName: "x"
                        text: "in row " + line.index
                    }
                }
            }
            IconButton {
                anchors.right: parent.right
                iconName: "play"
                text: "after"
            }
        }
    }
    Component {
        id: longPage
        ScrollPage {
            width: 300
            height: 200
            Repeater {
                model: 30
                IconButton {
                    required property int index
                    iconName: "play"
                    text: "Button " + index
                }
            }
        }
    }
    Sheet {
        id: sheet
        title: "Asks"
        Column {
            Repeater {
                model: 3
                ActionButton {
                    required property int index
                    text: "Answer " + index
                }
            }
        }
    }
    FileChooser {
        id: opening
        title: "Which"
        filters: ["Course packs (*.wbpack)", "All files (*)"]
    }
    FileChooser {
        id: openingSeveral
        several: true
    }
    FileChooser {
        id: saving
        saving: true
        suffix: "wbbackup"
    }
    FolderChooser {
        id: folder
    }
    SignalSpy {
        id: clicks
        signalName: "clicked"
    }

    TestCase {
        name: "Controls"
        when: windowShown

        function test_keyboardPresses_data() {
            return [{tag: "button", item: button}, {tag: "icon button", item: iconButton}, {tag: "chip", item: chip}, {tag: "choice", item: choice}, {tag: "toggle", item: toggle}, {tag: "row", item: leading}];
        }
        function test_keyboardPresses(data) {
            clicks.target = data.item;
            clicks.clear();
            data.item.forceActiveFocus(Qt.TabFocusReason);
            const before = data.item.checked;
            const keys = [Qt.Key_Return, Qt.Key_Enter, Qt.Key_Space];
            for (let i = 0; i < keys.length; ++i) {
                keyClick(keys[i], keys[i] === Qt.Key_Enter ? Qt.KeypadModifier : Qt.NoModifier);
                compare(clicks.count, i + 1);
                if (data.item.checkable)
                    compare(data.item.checked, i % 2 === 0 ? !before : before);
            }
            keyClick(Qt.Key_Return, Qt.ControlModifier); // somebody else's
            compare(clicks.count, keys.length);
            if (data.item.checkable)
                data.item.checked = before;
        }
        function test_tabGoesThroughAListAsItIsSeen() {
            const shown = createTemporaryObject(longList, button.Window.contentItem, {});
            const wanted = ["before", "header"];
            for (let i = 0; i < 40; ++i)
                wanted.push("row " + i, "in row " + i);
            wanted.push("footer", "after");
            const now = () => shown.Window.activeFocusItem.text;
            shown.children[0].forceActiveFocus(Qt.TabFocusReason);
            for (const text of wanted) {
                tryVerify(() => now() === text, 1000, text + ", not " + now());
                keyClick(Qt.Key_Tab);
                wait(0); // rows are made while the list scrolls
            }
            keyClick(Qt.Key_Backtab);
            for (const text of wanted.reverse()) {
                tryVerify(() => now() === text, 1000, "back: " + text + ", not " + now());
                keyClick(Qt.Key_Backtab);
                wait(0);
            }
        }
        function test_whatTabReachesComesIntoSight() {
            const shown = createTemporaryObject(longPage, button.Window.contentItem, {});
            shown.forceActiveFocus();
            for (let i = 0; i < 12; ++i)
                keyClick(Qt.Key_Tab);
            const at = shown.Window.activeFocusItem;
            compare(at.text, "Button 11");
            const place = () => at.mapToItem(shown, 0, 0).y;
            tryVerify(() => place() >= 0 && place() + at.height <= shown.height);
            for (let i = 0; i < 11; ++i)
                keyClick(Qt.Key_Backtab);
            tryCompare(shown, "contentY", 0);
            shown.contentY = 100;
            mouseClick(shown, 30, 100); // what is pressed with the mouse stays under it
            wait(0);
            compare(shown.contentY, 100);
        }
        function test_noKeyPushesASheetAside() {
            sheet.open();
            tryVerify(() => sheet.opened);
            const scrolls = sheet.contentItem;
            verify(scrolls.contentX !== undefined);
            for (let i = 0; i < 6; ++i) {
                keyClick(Qt.Key_Tab);
                wait(0);
                compare(scrolls.contentX, 0);
            }
            sheet.close();
            tryVerify(() => !sheet.visible);
        }
        // Qt's own dialogs, as where the desktop has none.
        function test_filesAreAskedFor_data() {
            return [{tag: "one", chooser: opening}, {tag: "several", chooser: openingSeveral}, {tag: "where to", chooser: saving}, {tag: "folder", chooser: folder}];
        }
        function test_filesAreAskedFor(data) {
            data.chooser.open();
            verify(data.chooser.dialog.visible);
            verify(String(data.chooser.dialog.currentFolder).startsWith("file:///"));
            data.chooser.dialog.reject();
            tryVerify(() => !data.chooser.dialog.visible);
        }
        function test_whatIsOffIsNotPressed() {
            clicks.target = button;
            clicks.clear();
            button.forceActiveFocus(Qt.TabFocusReason);
            button.enabled = false;
            keyClick(Qt.Key_Return);
            button.enabled = true;
            compare(clicks.count, 0);
        }
        function test_whereOneWritesReturnIsNoSpace() {
            search.text = "";
            search.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_A);
            keyClick(Qt.Key_Return);
            compare(search.text, "a");
            search.text = "";
        }

        function test_everyInteractiveControlHasAName_data() {
            return [button, chip, search, toggle, choice, iconButton, row].map(item => ({tag: String(item), item: item}));
        }
        function test_everyInteractiveControlHasAName(data) {
            verify(data.item.Accessible.name.length > 0);
        }

        function test_rowThatLeadsNowhereTakesNoFocus() {
            verify(!row.activeFocusOnTab);
            compare(row.Accessible.role, Accessible.StaticText);
            clicks.target = row;
            clicks.clear();
            mouseClick(row);
            row.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            keyClick(Qt.Key_Space);
            compare(clicks.count, 0);
        }
        function test_rowIsPressedWithTheMouseAndWhatIsInItByItself() {
            compare(leading.Accessible.role, Accessible.Button);
            clicks.target = leading;
            clicks.clear();
            mouseClick(leading, 20, leading.height / 2);
            compare(clicks.count, 1);
            verify(leading.activeFocus && !leading.visualFocus, "no ring for those who use the mouse");
            mouseClick(within);
            compare(clicks.count, 1);
            leading.forceActiveFocus(Qt.TabFocusReason);
            verify(leading.visualFocus);
        }

        function test_escapeClearsTheSearch() {
            search.forceActiveFocus();
            search.text = "licence";
            keyClick(Qt.Key_Escape);
            compare(search.text, "");
        }

        function test_touchTargetsAreLargeEnough() {
            for (const item of [button, iconButton, row, toggle, choice])
                verify(item.height >= 44, String(item));
            clicks.target = chip;
            clicks.clear();
            mouseClick(chip, chip.width / 2, chip.height / 2 - 21);
            compare(clicks.count, 1, "a chip's target reaches beyond its drawing");
        }

        function test_themeFollowsItsMode() {
            Theme.mode = "dark";
            compare(String(Theme.paper), "#15151a");
            Theme.mode = "light";
            compare(String(Theme.paper), "#faf6ef");
            Theme.mode = "system";
        }

        function find(item: Item, fits: var): var {
            for (let i = 0; i < item.children.length; ++i) {
                const found = fits(item.children[i]) ? item.children[i] : find(item.children[i], fits);
                if (found)
                    return found;
            }
            return null;
        }
        function star(worth: int): var {
            return find(opinion, item => item.worth === worth);
        }
        function act(words: string): var {
            return find(opinion, item => item.text === words && item.clicked !== undefined && item.visible);
        }

        function test_starsAreGivenByHandAndByKeys() {
            opinion.visible = true;
            opinion.rating = 0;
            rated.clear();
            mouseClick(star(4));
            compare(rated.signalArguments[0][0], 4);
            star(1).forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Right);
            verify(star(2).activeFocus);
            keyClick(Qt.Key_Space);
            compare(rated.signalArguments[1][0], 2);
            keyClick(Qt.Key_5);
            compare(rated.signalArguments[2][0], 5);
            keyClick(Qt.Key_Left);
            verify(star(1).activeFocus);
            keyClick(Qt.Key_Left);
            verify(star(1).activeFocus, "there is none before the first");
            opinion.rating = 3;
            for (let worth = 1; worth <= 5; ++worth) {
                verify(star(worth).Accessible.name.length > 0);
                compare(star(worth).Accessible.role, Accessible.RadioButton);
                compare(star(worth).Accessible.checked, worth === 3);
                verify(star(worth).width >= 44 && star(worth).height >= 44);
            }
            opinion.visible = false;
        }

        function test_wordsAreKeptWhenOneSaysSoAndTakenBackWhole() {
            opinion.visible = true;
            opinion.rating = 3;
            opinion.text = "Good";
            said.clear();
            takenBack.clear();
            const box = find(opinion, item => item.objectName === "words");
            verify(box.visible);
            compare(box.text, "Good");
            verify(box.Accessible.name.length > 0);
            verify(!act("Keep these words"), "nothing new to keep");
            box.forceActiveFocus(Qt.TabFocusReason);
            box.text = "Good, but too long by far";
            tryVerify(() => !!act("Keep these words"));
            verify(!act("Keep these words").enabled);
            box.text = "Good, but short";
            tryVerify(() => act("Keep these words").enabled);
            act("Keep these words").forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            compare(said.signalArguments[0][0], "Good, but short");
            compare(box.text, "Good, but short", "what was written stays until it is kept");
            opinion.text = "Good, but short";
            verify(!act("Keep these words"));
            act("Take it back").forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            compare(takenBack.count, 1);
            opinion.rating = 0;
            opinion.text = "";
            opinion.visible = false;
        }

        function test_theScrollLineIsSeenWhileOneScrolls() {
            tall.visible = true;
            compare(scrolled.contentItem.opacity, 0);
            mouseWheel(tall, 50, 50, 0, -120);
            compare(scrolled.contentItem.opacity, 0.6, "at once");
            tryCompare(scrolled.contentItem, "opacity", 0);
            verify(tall.contentY > 0);
            tall.visible = false;
        }

        function test_panesStackWhereThereIsNoRoom() {
            panes.visible = true;
            panes.show(page, {title: "a"});
            compare(panes.depth, 1);
            panes.push(page, {title: "b"});
            tryCompare(panes, "depth", 2);
            compare(panes.currentPage.title, "b");
            panes.pop();
            tryCompare(panes, "depth", 1);
            panes.pop();
            compare(panes.depth, 0);
            panes.visible = false;
        }
    }
}
