pragma ComponentBehavior: Bound

import QtQuick
import Wanderbuch.Core
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Explore

// Where a learner finds a pathway or a module: the list with its search, and beside it or over it what was chosen.
FocusScope {
    id: page

    required property Services services
    property bool immersive: false
    // The list shows what there is.
    readonly property bool ready: catalogue.settled
    signal go(var target)

    // Something was drawn: time for what the first frame can do without.
    property bool seen: false

    // What the list shows as chosen; a pathway that the page itself proposed to fill the second pane is `proposed`.
    property string chosen
    property bool proposed: false

    function open(target: var) {
        if (target.page === "pathway")
            openPathway(target.id);
        else if (target.page === "module")
            openModule(target.id, target.language ?? "");
        else if (target.page === "saved" && !catalogue.filters.savedOnly)
            catalogue.filters.toggle(-1, "");
        else if (target.page === "search")
            look(target.text ?? "");
    }
    function back(): bool {
        if (panes.depth > 1 || (panes.depth === 1 && !panes.wide)) {
            panes.pop();
            forgetIfEmpty();
            return true;
        }
        if (panes.depth === 1 && filtering) {
            closeFilters();
            return true;
        }
        return list.stepBack();
    }

    readonly property bool filtering: panes.currentPage?.objectName === "filters"

    // What was found is in the list: where there is room for one pane only, nothing may lie over it.
    function look(text: string) {
        if (!panes.wide && panes.depth > 0)
            closeFilters();
        list.look(text);
    }
    function openPathway(id: string) {
        proposed = false;
        chosen = id;
        panes.show(details.pages().pathway, {pathwayId: id, first: true});
    }
    function openModule(id: string, language: string) {
        proposed = false;
        chosen = id;
        panes.show(details.pages().module, {moduleId: id, language: language, first: true});
    }
    function toggleFilters() {
        if (!panes.wide)
            sheet.show();
        else if (filtering)
            closeFilters();
        else
            panes.show(details.pages().filters, {});
    }
    function closeFilters() {
        panes.clear();
        chosen = "";
        propose();
        list.forceActiveFocus();
    }
    function forgetIfEmpty() {
        if (panes.depth === 0)
            chosen = "";
    }
    // The second pane is never left empty where there is room for it, and never covers the list where there is not.
    function propose() {
        if (panes.wide && panes.depth === 0 && catalogue.suggestedPathway().length > 0) {
            chosen = catalogue.suggestedPathway();
            proposed = true;
            if (seen)
                panes.fill(details.pages().pathway, {pathwayId: chosen, first: true});
        } else if (!panes.wide && (proposed || filtering)) {
            proposed = false;
            chosen = "";
            panes.clear();
        }
    }

    onSeenChanged: propose()
    Connections {
        target: page.Window.window
        enabled: page.ready && !page.seen
        function onFrameSwapped() {
            Qt.callLater(() => page.seen = true); // qmllint disable
        }
    }

    CatalogueSearch {
        id: catalogue
        services: page.services
        counting: page.seen
        onChanged: page.propose()
    }
    ContinueLearning {
        id: learning
        services: page.services
    }
    Shortcut {
        sequences: ["Ctrl+K", "/"]
        enabled: page.visible && page.enabled
        onActivated: {
            if (!panes.wide)
                panes.clear();
            list.focusSearch();
        }
    }

    TwoPane {
        id: panes
        anchors.fill: parent
        focus: true
        splitWhenEmpty: catalogue.pathways.count > 0 || catalogue.awaited
        detailWidth: Math.min(width * 0.5, Math.max(width * 0.373, 380 * (0.6 + 0.4 * Theme.textScale)), 560)
        onWideChanged: page.propose()

        ExploreList {
            id: list
            anchors.fill: parent
            focus: true
            search: catalogue
            learning: learning
            chosen: page.chosen
            wide: panes.wide
            seen: page.seen
            sync: page.services.sync
            onPathwayChosen: id => page.openPathway(id)
            onModuleChosen: id => page.openModule(id, "")
            onFiltersWanted: page.toggleFilters()
            onContinued: page.go(learning.target)
            onProvidersWanted: page.go({place: "providers"})
            onUnlockWanted: page.go({place: "wallet", page: "unlock"})
        }
    }
    Loader {
        id: details
        function pages(): var {
            if (!item)
                setSource("internal/DetailPages.qml", {services: page.services, search: catalogue, panes: panes});
            return item;
        }
    }
    Connections {
        target: details.item
        function onBack() {
            page.back();
        }
        function onGo(target: var) {
            page.go(target);
        }
        function onFiltersClosed() {
            page.closeFilters();
        }
    }
    Loader {
        id: sheet
        function show() {
            if (!item)
                setSource("internal/FilterSheet.qml", {search: catalogue});
            (item as FilterSheet).open();
        }
    }
}
