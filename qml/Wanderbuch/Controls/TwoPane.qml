import QtQuick
import QtQuick.Controls.Basic
import Wanderbuch.Theme
import Wanderbuch.Controls

// A list and what was chosen from it: side by side where there is room, one over the other where there is not.
// The list is the child; pages are pushed with show() and further ones with push().
FocusScope {
    id: panes

    property real masterShare: 0.45
    property real detailWidth: -1 // where the second pane has a width of its own
    readonly property bool wide: width >= Theme.wideWidth
    readonly property alias depth: stack.depth
    readonly property alias currentPage: stack.currentItem
    property Component placeholder: null
    property bool splitWhenEmpty: true
    default property alias master: masterPane.data

    readonly property bool split: wide && (splitWhenEmpty || stack.depth > 0)
    readonly property real secondWidth: detailWidth > 0 ? detailWidth : width * (1 - masterShare)

    // Replaces what the second pane shows. Properties is the object of initial properties.
    function show(page: var, properties: var) {
        stack.clear();
        stack.push(page, properties, StackView.Immediate);
        stack.currentItem?.forceActiveFocus();
    }
    // The same, and the keyboard stays where it is: for what the page proposes and nobody asked for.
    function fill(page: var, properties: var) {
        stack.clear();
        stack.push(page, properties, StackView.Immediate);
    }
    function push(page: var, properties: var) {
        stack.push(page, properties, Theme.motionPage === 0 ? StackView.Immediate : StackView.PushTransition);
        stack.currentItem?.forceActiveFocus();
    }
    function pop() {
        if (stack.depth > 1)
            stack.pop(Theme.motionPage === 0 ? StackView.Immediate : StackView.PopTransition);
        else
            stack.clear();
        const next = (stack.currentItem ?? masterPane) as Item;
        next.forceActiveFocus();
    }
    function clear() {
        stack.clear();
    }

    FocusScope {
        id: masterPane
        width: panes.split ? panes.width - panes.secondWidth : panes.width
        height: panes.height
        visible: panes.wide || stack.depth === 0
        focus: true
    }
    Rectangle {
        x: panes.split ? panes.width - panes.secondWidth : 0
        width: panes.split ? panes.secondWidth : panes.width
        height: panes.height
        visible: panes.split || stack.depth > 0
        color: panes.split ? Theme.surface : Theme.paper
        Slot {
            anchors.fill: parent
            content: stack.depth === 0 && panes.split ? panes.placeholder : null
        }
        StackView {
            id: stack
            anchors.fill: parent
            clip: true
        }
        Rectangle {
            width: 1
            height: parent.height
            color: Theme.line
            visible: panes.split
        }
    }
}
