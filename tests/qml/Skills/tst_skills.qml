import QtQuick
import QtTest
import Wanderbuch.Theme
import Wanderbuch.Skills
import "../support"

// People see what they can show, read it, hear it, and get from a gap to the module that closes it.
Item {
    id: root

    width: 1072
    height: 800

    Component {
        id: skills
        SkillsPage {
            anchors.fill: parent
        }
    }
    SignalSpy {
        id: goes
        signalName: "go"
    }

    PageCase {
        name: "Skills"
        when: windowShown

        property var page: null

        function make(width: int, height: int) {
            root.width = width;
            root.height = height;
            page = createTemporaryObject(skills, root, {services: world.services});
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
        function picture(): var {
            return all(page, item => item.labelRects !== undefined)[0];
        }
        function list(): var {
            return all(page, item => item.positionViewAtIndex !== undefined)[0];
        }
        function init() {
            Theme.reducedMotion = true;
        }
        function cleanup() {
            Theme.textScale = 1;
        }

        function test_1_beforeTheFirstSkillTheFirstStepIsOffered() {
            make(390, 844);
            tryVerify(() => says("Your skills will stand here"));
            press(root, () => button("Find a module"));
            compare(goes.signalArguments[0][0].place, "explore");
            verify(!picture());
        }

        function test_2_finishedModuleShowsThePicture() {
            world.complete("circular-design-basics");
            world.complete("designing-with-not-for");
            make(1072, 800);
            tryVerify(() => picture() !== undefined);
            verify(says("All skills"));
            verify(says("Closest gap"));
            verify(says("Already counts towards"));
            rest(root);
            verify(picture().implicitHeight > 200);
            compare(list().count, 7); // three of the first module, four of the second
        }

        function test_3_pictureIsAListOfValuesForAScreenReader() {
            make(390, 844);
            tryVerify(() => picture() !== undefined);
            const values = all(picture(), item => item !== picture() && item.Accessible.role === Accessible.ListItem);
            compare(values.length, picture().axes.length);
            for (const value of values) {
                verify(value.Accessible.name.length > 0);
                verify(value.Accessible.description.startsWith("You can show: "), value.Accessible.description);
            }
        }

        function test_3_valuesCanBeReadInsteadOfSeen() {
            make(390, 844);
            tryVerify(() => picture() !== undefined);
            press(root, () => button("Show as a list"));
            verify(!picture());
            verify(all(page, item => item.text !== undefined && String(item.text).startsWith("You can show: ")).length >= 8);
            press(root, () => button("Show as a picture"));
            verify(picture() !== undefined);
        }

        function test_3_closestGapLeadsToTheModule() {
            make(390, 844);
            tryVerify(() => button("See the module") !== undefined);
            button("See the module").clicked();
            compare(goes.signalArguments[0][0].place, "explore");
            compare(goes.signalArguments[0][0].page, "module");
            verify(goes.signalArguments[0][0].id.length > 0);
        }

        function test_3_goalIsChosenByKeyboard() {
            make(390, 844);
            tryVerify(() => picture() !== undefined);
            const before = all(page, item => item.text !== undefined && String(item.text).endsWith(" needs"))[0];
            before.forceActiveFocus(Qt.TabFocusReason);
            const words = before.text;
            keyClick(Qt.Key_Return);
            tryVerify(() => page.Window.activeFocusItem?.text === "No pathway", 5000, "the first choice has the focus");
            for (let i = 0; i < 8 && page.Window.activeFocusItem.text !== "The one-person studio"; ++i)
                keyClick(Qt.Key_Down);
            compare(page.Window.activeFocusItem.text, "The one-person studio");
            keyClick(Qt.Key_Return);
            tryVerify(() => says("The one-person studio needs"));
            verify(words !== "The one-person studio needs");
        }

        function test_3_arrowsWalkTheListAndReturnOpens() {
            make(1072, 800);
            tryVerify(() => (list()?.count ?? 0) > 2);
            list().forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Down);
            compare(list().currentIndex, 1);
            keyClick(Qt.Key_Return);
            compare(goes.signalArguments[0][0].page, "module");
        }

        function test_3_nothingIsCutOffOrOutside_data() {
            const rows = [];
            for (const width of [360, 390, 1072]) {
                for (const scale of [1.0, 1.5, 2.0])
                    rows.push({tag: `${width} px, text ${scale}`, width: width, scale: scale});
            }
            return rows;
        }
        function test_3_nothingIsCutOffOrOutside(data) {
            Theme.textScale = data.scale;
            make(data.width, 844);
            tryVerify(() => picture() !== undefined);
            rest(root);
            for (const text of all(page, item => item.truncated !== undefined && item.font !== undefined && item.text.length > 0)) {
                verify(!text.truncated, "cut: " + text.text);
                const at = text.mapToItem(page, 0, 0);
                verify(at.x >= -0.5 && at.x + text.width <= page.width + 0.5, "outside: " + text.text);
                verify(text.contentWidth <= text.width + 1, "wider than its place: " + text.text);
            }
            const head = list().headerItem;
            compare(list().contentY, list().originY, "the head is the first thing to see");
            verify(head.height > 0);
        }

        function test_9_lockedShowsTheWayToUnlock() {
            make(390, 844);
            tryVerify(() => picture() !== undefined);
            world.lockVault();
            tryVerify(() => says("Locked"));
            verify(!picture());
            press(root, () => button("Unlock"));
            compare(goes.signalArguments[0][0].page, "unlock");
            world.openVault();
            tryVerify(() => picture() !== undefined);
        }
    }
}
