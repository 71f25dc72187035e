pragma ComponentBehavior: Bound

import QtQuick
import Wanderbuch.Core
import Wanderbuch.Controls
import Wanderbuch.Explore

// What stands in the second pane of Explore. Apart from the page, so that its first frame need not wait for them.
QtObject {
    id: pages

    required property Services services
    required property CatalogueSearch search
    required property TwoPane panes
    signal back
    signal go(var target)
    signal filtersClosed

    readonly property Component pathway: Component {
        PathwayPage {
            property bool first: false
            services: pages.services
            beside: pages.panes.split
            canGoBack: !beside || !first
            onBack: pages.back()
            onGo: target => pages.go(target)
            onModuleChosen: id => pages.panes.push(pages.module, {moduleId: id})
        }
    }
    readonly property Component module: Component {
        ModulePage {
            property bool first: false
            services: pages.services
            beside: pages.panes.split
            canGoBack: !beside || !first
            onBack: pages.back()
            onGo: target => pages.go(target)
            onPathwayChosen: id => pages.panes.push(pages.pathway, {pathwayId: id})
        }
    }
    readonly property Component filters: Component {
        FilterPage {
            objectName: "filters"
            search: pages.search
            onClosed: pages.filtersClosed()
        }
    }
}
