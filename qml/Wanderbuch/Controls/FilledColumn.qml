import QtQuick

// One below the other, each as wide as the column: widths go down, heights come up, and nothing settles twice.
// The place for a Repeater, too: on Qt 6.4 a Quick layout goes on with delegates that a Repeater has already destroyed.
Column {
    function fillWidth() {
        for (let i = 0; i < children.length; ++i)
            children[i].width = width;
    }
    onWidthChanged: fillWidth()
    onChildrenChanged: fillWidth()
}
