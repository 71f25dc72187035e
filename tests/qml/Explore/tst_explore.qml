import QtQuick
import QtTest
import Wanderbuch.Theme
import Wanderbuch.Explore
import "../support"

// People find things with hands, keyboard and screen reader, on a phone and on a laptop.
Item {
    id: root

    width: 1072
    height: 800

    Component {
        id: explore
        ExplorePage {
            anchors.fill: parent
        }
    }
    SignalSpy {
        id: goes
        signalName: "go"
    }

    PageCase {
        name: "Explore"
        when: windowShown

        property var page: null

        function make(width, height, services = null) {
            root.width = width;
            root.height = height;
            page = createTemporaryObject(explore, root, {services: services ?? world.services});
            page.forceActiveFocus();
            goes.target = page;
            goes.clear();
            return page;
        }
        // The first visible item below `item` that fits.
        function find(item, fits) {
            if (fits(item))
                return item;
            for (let i = 0; i < (item.children?.length ?? 0); ++i) {
                const child = item.children[i];
                const found = child.visible ? find(child, fits) : null;
                if (found)
                    return found;
            }
            return null;
        }
        function button(name) {
            return find(page, item => item.text === name && item.clicked !== undefined);
        }
        function text(words) {
            return find(page, item => item.text === words && item.font !== undefined);
        }
        function type(words) {
            for (const letter of words)
                keyClick(letter);
        }
        function cleanup() {
            Theme.textScale = 1;
            Theme.mode = "system";
        }

        function test_theListGoesOnHoweverFarOneScrolls() {
            make(390, 844, world.largeServices);
            let list = null;
            tryVerify(() => {
                list = find(page, item => item.positionViewAtEnd !== undefined && item.model?.more !== undefined);
                return list !== null && list.count >= 60;
            }, 20000);
            for (let page = 0; page < 6; ++page) {
                const before = list.count;
                list.positionViewAtEnd();
                tryVerify(() => list.count > before, 10000);
            }
        }
        function test_theListStaysWhereItsScrollLineIsDrawn() {
            make(390, 844, world.largeServices);
            let list = null;
            tryVerify(() => {
                list = find(page, item => item.positionViewAtEnd !== undefined && item.model?.more !== undefined);
                return list !== null && list.count >= 60;
            }, 20000);
            wait(0); // it begins at its top
            for (let step = 1; step <= 20; ++step) {
                const wanted = list.originY + step * 150;
                list.contentY = wanted; // as the scroll line does, with no movement of its own
                waitForRendering(list);
                compare(list.contentY, wanted);
            }
        }
        function test_aPathwayOpensBesideTheListOnALaptop() {
            make(1072, 800);
            tryVerify(() => button("The one-person studio") !== null);
            tryVerify(() => text("Stacks into") !== null, 5000, "the first pathway is shown beside the list without being asked for");
            press(root, () => button("The one-person studio"));
            tryVerify(() => find(page, item => item.level === 2 && item.text === "The one-person studio"));
            verify(button("Heritage told in space") !== null, "the list stays");
        }

        function test_aPathwayCoversTheListOnAPhoneAndBackUncoversIt() {
            make(390, 768);
            tryVerify(() => button("Circular design for makers") !== null);
            press(root, () => button("Circular design for makers"));
            tryVerify(() => text("Stacks into") !== null);
            verify(button("The one-person studio") === null);
            verify(page.back());
            tryVerify(() => button("The one-person studio") !== null);
            verify(!page.back(), "at the list the gesture belongs to the app");
        }

        function test_slashAndCtrlKLeadToTheSearch_data() {
            return [{tag: "slash", key: Qt.Key_Slash, modifiers: Qt.NoModifier}, {tag: "ctrl k", key: Qt.Key_K, modifiers: Qt.ControlModifier}];
        }
        function test_slashAndCtrlKLeadToTheSearch(data) {
            make(1072, 800);
            tryVerify(() => button("The one-person studio") !== null);
            keyClick(data.key, data.modifiers);
            type("contr");
            tryVerify(() => button("Contracts and rights for creative work") !== null);
            tryVerify(() => button("Measuring what a product costs the planet") === null);
            keyClick(Qt.Key_Down);
            tryVerify(() => find(page, item => item.identifier !== undefined && item.activeFocus));
            keyClick(Qt.Key_Escape);
        }

        // Letters typed fast are answered after one has gone down already.
        function test_whoeverWentDownIntoTheRowsStaysThere() {
            make(1072, 800);
            tryVerify(() => button("The one-person studio") !== null);
            keyClick(Qt.Key_Slash);
            type("contr");
            tryVerify(() => button("Contracts and rights for creative work") !== null);
            const list = find(page, item => item.stepBack !== undefined && item.search !== undefined);
            const focused = {get title() { return find(page, item => item.identifier !== undefined && item.activeFocus)?.plainTitle ?? ""; }};
            for (let rows = 0; rows < 6 && focused.title !== "Contracts and rights for creative work"; ++rows)
                keyClick(Qt.Key_Down);
            compare(focused.title, "Contracts and rights for creative work");
            list.search.text = "contracts";
            tryVerify(() => list.search.results.styled && find(page, item => item.title === "<b>Contracts</b> and rights for creative work") !== null);
            tryCompare(focused, "title", "Contracts and rights for creative work", 5000, "where one was, if it is still there");
            list.search.text = "heritage";
            tryCompare(focused, "title", "Heritage told in space", 5000, "else at the first");
            verify(page.Window.activeFocusItem.visualFocus, "and it shows");
            list.search.text = "zzzzzz";
            tryVerify(() => text("Nothing fits all of this") !== null);
            tryVerify(() => find(page, item => item.cursorPosition !== undefined && item.activeFocus) !== null, 5000, "or in the field, if nothing was found");
        }

        function test_whatWasOpenedIsWhereTheKeysAre() {
            make(1072, 800);
            tryVerify(() => button("The one-person studio") !== null);
            press(root, () => button("Circular design for makers"));
            const heading = () => find(page, item => item.level === 2 && item.text === "Circular design for makers");
            tryVerify(() => heading() !== null);
            tryVerify(() => button("Start") !== null);
            const inside = () => {
                let item = page.Window.activeFocusItem;
                while (item && item.acted === undefined)
                    item = item.parent;
                return item !== null;
            };
            tryVerify(inside);
            keyClick(Qt.Key_Tab);
            verify(inside(), "the next stop is in the page");
            verify(page.Window.activeFocusItem.visualFocus, "and shows where one is");
            for (let i = 0; i < 20 && inside(); ++i)
                keyClick(Qt.Key_Backtab);
            verify(!inside(), "back is the list");
        }

        function test_nothingFoundOffersTheWayBack() {
            make(390, 768);
            page.open({place: "explore", page: "search", text: "zzzzzz"});
            tryVerify(() => text("Nothing fits all of this") !== null);
            press(root, () => button("Clear words and filters"));
            tryVerify(() => button("The one-person studio") !== null);
        }

        function test_aQuestionNarrowsTheList() {
            make(1072, 800);
            tryVerify(() => button("The one-person studio") !== null);
            press(root, () => button("Green design"));
            tryVerify(() => button("The one-person studio") === null);
            verify(button("Circular design for makers") !== null);
            verify(button("Green design").checked);
            press(root, () => button("Green design"));
            tryVerify(() => button("The one-person studio") !== null);
        }

        function test_filtersStandBesideTheListOnALaptop() {
            make(1072, 800);
            tryVerify(() => button("The one-person studio") !== null);
            press(root, () => button("Filters"));
            tryVerify(() => text("Assessment") !== null);
            verify(page.back());
            tryVerify(() => text("Stacks into") !== null, 5000, "the pathway is back");
        }

        function test_aModuleTellsAllAndStarts() {
            make(390, 768);
            page.open({place: "explore", page: "module", id: "urn:x-wanderbuch:module:circular-design-basics"});
            tryVerify(() => text("Afterwards you can") !== null);
            tryVerify(() => text("Quality assurance") !== null);
            tryVerify(() => button("Start") !== null);
            press(root, () => button("Start"));
            compare(goes.count, 1);
            compare(goes.signalArguments[0][0].place, "learn");
            tryVerify(() => button("Italiano") !== null);
            button("Italiano").clicked();
            tryVerify(() => text("Progettare per riparare") !== null);
        }

        function test_aBookmarkIsKept() {
            make(390, 768);
            tryVerify(() => button("Circular design for makers") !== null);
            const id = "urn:x-wanderbuch:pathway:circular-design-for-makers";
            press(root, () => button("Save Circular design for makers"));
            tryVerify(() => world.isSaved(id));
            page.open({place: "explore", page: "saved"});
            tryVerify(() => text("Saved") !== null && button("The one-person studio") === null);
            press(root, () => button("Saved: Circular design for makers. Take it off the list"));
            tryVerify(() => !world.isSaved(id));
            tryVerify(() => text("Nothing saved yet") !== null);
        }

        function test_lockedItStillWorksAndSaysHowToSave() {
            make(390, 768);
            world.lockVault();
            tryVerify(() => button("Circular design for makers") !== null);
            press(root, () => button("Save Circular design for makers"));
            press(root, () => button("Circular design for makers"));
            tryVerify(() => text("Stacks into") !== null);
            tryVerify(() => button("Unlock") !== null);
            world.openVault();
            tryVerify(() => button("Unlock") === null);
        }

        function test_nothingIsWiderThanThePage_data() {
            const rows = [];
            for (const scale of [1, 2])
                for (const width of [320, 1072])
                    for (const target of [null, "pathway:circular-design-for-makers", "module:circular-design-basics"])
                        rows.push({tag: `${width} at ${scale}: ${target}`, width: width, scale: scale, target: target});
            return rows;
        }
        function test_nothingIsWiderThanThePage(data) {
            Theme.textScale = data.scale;
            make(data.width, 768);
            if (data.target !== null) {
                page.open({place: "explore", page: data.target.split(":")[0], id: "urn:x-wanderbuch:" + data.target});
                tryVerify(() => text("In full") !== null || text("Stacks into") !== null);
            } else {
                tryVerify(() => button("The one-person studio") !== null);
            }
            rest(root);
            const wide = find(page, item => {
                if (item.paintedWidth === undefined || item.wrapMode === undefined || !item.visible)
                    return false;
                const x = item.mapToItem(page, 0, 0).x;
                return item.width > 0 && (item.contentWidth > item.width + 1 || x < -1 || x + item.contentWidth > page.width + 1) && inChips(item) === false;
            });
            verify(wide === null, wide ? `"${wide.text}" needs ${wide.contentWidth} and has ${wide.width}` : "");
        }
        // The line of questions scrolls sideways.
        function inChips(item) {
            for (let up = item; up; up = up.parent)
                if (up.filters !== undefined && up.orientation !== undefined)
                    return true;
            return false;
        }
    }
}
