// Qt 6.4 makes no list headers and footers of bound components, so names from outside stay unqualified here.
// qmllint disable unqualified
import QtQuick
import QtQuick.Templates as T
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Core
import Wanderbuch.Explore

// The left side of Explore: search, questions, and below them cards and rows, or what the search found.
FocusScope {
    id: page

    required property CatalogueSearch search
    required property ContinueLearning learning
    required property string chosen
    required property bool wide
    property bool seen: true // something was drawn
    property SyncStatus sync: null
    signal pathwayChosen(string id)
    signal moduleChosen(string id)
    signal filtersWanted
    signal continued
    signal unlockWanted
    signal providersWanted

    readonly property real margin: wide ? Theme.space30 : Theme.space20

    function focusSearch() {
        head.focusSearch();
    }
    function look(text: string) {
        head.setText(text);
        focusSearch();
    }
    // What the back gesture takes away first: words, then filters.
    function stepBack(): bool {
        if (search.text.length > 0)
            head.setText("");
        else if (search.filters.activeCount > 0)
            search.filters.clear();
        else
            return false;
        return true;
    }
    function startOver() {
        head.setText("");
        search.reset();
    }
    function setSaved(id: string, saved: bool) {
        if (search.canSave)
            search.setSaved(id, saved);
        else
            toast.show(qsTr("Your Wanderbuch is locked. Unlock it to save."), qsTr("Unlock"));
    }

    ExploreHead {
        id: head
        width: parent.width
        search: page.search
        wide: page.wide
        margin: page.margin
        raised: list.contentY > list.originY + 4
        z: 1
        sync: page.sync
        onFiltersWanted: page.filtersWanted()
        onProvidersWanted: page.providersWanted()
        onListWanted: list.focusFirst()
    }
    ListView {
        id: list

        function focusFirst() {
            if (count === 0)
                return;
            forceActiveFocus();
            focusRow(Math.max(0, currentIndex));
        }
        function focusRow(index: int) {
            currentIndex = index;
            const row = currentItem as ModuleRow;
            if (!row)
                return;
            row.forceActiveFocus(Qt.TabFocusReason);
            row.focusReason = Qt.TabFocusReason; // the list handed it on before
        }

        // What stands above the rows comes and grows by itself: whoever is at the top stays there.
        property bool atTop: true
        function stayAtTop() {
            if (atTop)
                contentY = originY;
        }
        onOriginYChanged: stayAtTop() // at once: the frame that shows more above the rows shows it from its top
        onContentYChanged: {
            atTop = contentY <= originY + 1;
            if (originY + contentHeight - contentY < 3 * height)
                page.search.results.more();
        }

        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        focus: true
        clip: true
        reuseItems: true
        cacheBuffer: page.seen ? 240 : 0 // rows nobody sees yet come after the first frame
        boundsBehavior: Flickable.StopAtBounds
        currentIndex: -1
        highlightMoveDuration: 0
        model: page.search.results
        T.ScrollBar.vertical: ScrollLine {}
        Accessible.role: Accessible.List
        Accessible.name: page.search.totalText

        header: BrowseHeader {
            width: list.width
            search: page.search
            learning: page.learning
            chosen: page.chosen
            margin: page.margin
            twoColumns: width >= 560 * (0.6 + 0.4 * Theme.textScale)
            onPathwayChosen: id => page.pathwayChosen(id)
            onSavedToggled: (id, saved) => page.setSaved(id, saved)
            onContinued: page.continued()
        }
        footer: BrowseFooter {
            width: list.width
            search: page.search
            margin: page.margin
            onCleared: page.startOver()
        }
        delegate: ModuleRow {
            id: row
            required property int index
            width: list.width
            margin: page.margin
            styled: page.search.results.styled
            selected: page.wide && page.chosen === identifier
            onClicked: kind === "pathway" ? page.pathwayChosen(identifier) : page.moduleChosen(identifier)
            onSavedToggled: saved => page.setSaved(identifier, saved)
            onActiveFocusChanged: {
                if (activeFocus) {
                    list.atTop = false;
                    list.currentIndex = index;
                }
            }
            Keys.onUpPressed: {
                if (index === 0) {
                    head.focusSearch();
                    return;
                }
                list.focusRow(index - 1);
            }
            Keys.onDownPressed: {
                list.focusRow(Math.min(index + 1, list.count - 1));
            }
        }
        // Another question begins at the top. Whoever had gone down into the rows before the answer came stays among them.
        property bool among: false
        property string focused: ""
        function settle() {
            contentY = originY;
            if (!among)
                return;
            among = false;
            if (count > 0)
                focusRow(Math.max(0, page.search.results.rowOf(focused)));
            else
                page.focusSearch();
        }
        Connections {
            target: page.search.results
            function onModelAboutToBeReset() {
                if (list.currentItem?.activeFocus) {
                    list.among = true;
                    list.focused = list.currentItem.identifier;
                }
            }
            function onModelReset() {
                list.currentIndex = -1;
                Qt.callLater(list.settle); // qmllint disable
            }
        }
    }
    Icon { // drawn elsewhere while the page is made, so that cards and rows have theirs in the first frame
        name: "bookmark"
        tint: Theme.ink
        visible: false
    }
    Toast {
        id: toast
        onAction: page.unlockWanted()
    }
}
