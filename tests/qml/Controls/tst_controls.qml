import QtQuick
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
            checkable: true
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
            value: 0.4
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
    SignalSpy {
        id: clicks
        signalName: "clicked"
    }

    TestCase {
        name: "Controls"
        when: windowShown

        function test_keyboardPresses_data() {
            return [{tag: "button", item: button}, {tag: "icon button", item: iconButton}, {tag: "chip", item: chip}, {tag: "choice", item: choice}, {tag: "row", item: leading}];
        }
        function test_keyboardPresses(data) {
            clicks.target = data.item;
            clicks.clear();
            data.item.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            keyClick(Qt.Key_Space);
            compare(clicks.count, 2);
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
            verify(chip.contains(Qt.point(chip.width / 2, chip.height / 2 + 21)), "a chip's target reaches beyond its drawing");
        }

        function test_themeFollowsItsMode() {
            Theme.mode = "dark";
            compare(String(Theme.paper), "#15151a");
            Theme.mode = "light";
            compare(String(Theme.paper), "#faf6ef");
            Theme.mode = "system";
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
