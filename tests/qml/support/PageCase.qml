import QtQuick
import QtTest

// A case that uses pages as people do: nobody presses what has not come to rest yet.
TestCase {
    id: test

    // Something visible from `item` down waits to be laid out in the next frame.
    function restless(item: Item): bool {
        if (!item.visible)
            return false;
        if (isPolishScheduled(item))
            return true;
        for (let i = 0; i < item.children.length; ++i) {
            if (restless(item.children[i]))
                return true;
        }
        return false;
    }
    function rest(item: Item) {
        wait(0); // what was put off until the event loop
        tryVerify(() => !restless(item), 5000, "the page comes to rest");
    }
    // Waits until `find` gives a control and the page rests, then presses the control.
    function press(page: Item, find: var) {
        tryVerify(() => !!find(), 5000, "the control is there");
        rest(page);
        mouseClick(find());
    }
}
