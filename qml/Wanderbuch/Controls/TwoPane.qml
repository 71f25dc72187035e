import QtQuick
import QtQuick.Templates as T
import Wanderbuch.Theme
import Wanderbuch.Controls

// A list and what was chosen from it: side by side where there is room, one over the other where there is not.
// The list is the child; pages are pushed with show() and further ones with push().
FocusScope {
    id: panes

    property real masterShare: 0.45
    property real detailWidth: -1 // where the second pane has a width of its own
    readonly property bool wide: width >= Theme.wideWidth
    readonly property int depth: stack?.depth ?? 0
    readonly property Item currentPage: stack?.currentItem ?? null
    property Component placeholder: null
    property bool splitWhenEmpty: true
    default property alias master: masterPane.data

    readonly property bool split: wide && (splitWhenEmpty || depth > 0)
    readonly property real secondWidth: detailWidth > 0 ? detailWidth : width * (1 - masterShare)
    readonly property T.StackView stack: later.item as T.StackView // a PageStack, made with the first page

    // Replaces what the second pane shows. Properties is the object of initial properties.
    function show(page: var, properties: var) {
        fill(page, properties);
        currentPage?.forceActiveFocus();
    }
    // The same, and the keyboard stays where it is: for what the page proposes and nobody asked for.
    function fill(page: var, properties: var) {
        later.active = true;
        stack.clear();
        stack.push(page, properties, T.StackView.Immediate);
    }
    function push(page: var, properties: var) {
        later.active = true;
        (later.item as PageStack).put(page, properties);
    }
    function pop() {
        if (depth > 1)
            (later.item as PageStack).takeOff();
        else
            clear();
        const next = (currentPage ?? masterPane) as Item;
        next.forceActiveFocus();
    }
    function clear() {
        stack?.clear();
    }

    FocusScope {
        id: masterPane
        width: panes.split ? panes.width - panes.secondWidth : panes.width
        height: panes.height
        visible: panes.wide || panes.depth === 0
        focus: true
    }
    Rectangle {
        x: panes.split ? panes.width - panes.secondWidth : 0
        width: panes.split ? panes.secondWidth : panes.width
        height: panes.height
        visible: panes.split || panes.depth > 0
        color: panes.split ? Theme.surface : Theme.paper
        Slot {
            anchors.fill: parent
            content: panes.depth === 0 && panes.split ? panes.placeholder : null
        }
        Loader {
            id: later
            anchors.fill: parent
            active: false
            source: Qt.resolvedUrl("PageStack.qml")
            onLoaded: item.clip = true
        }
        Rectangle {
            width: 1
            height: parent.height
            color: Theme.line
            visible: panes.split
        }
    }
}
