pragma ComponentBehavior: Bound

import QtQuick
import Wanderbuch.Core
import Wanderbuch.Controls
import Wanderbuch.Providers
import "internal"

// The place of the providers: the list, and beside it or over it one of them, what is on its way, a stick, or adding one.
FocusScope {
    id: page

    required property Services services
    property bool immersive: false
    readonly property bool ready: list.ready
    property string chosen // "provider 3", "downloads", "carried", "add"
    signal go(var target)

    // {page: "list"}, {page: "provider", id, part?}, {page: "downloads"}, {page: "carried", url?}, {page: "add", text?, scan?}
    function open(target: var) {
        if (target.page === "provider") {
            showProvider(target.id, target.part ?? "");
        } else if (target.page === "downloads") {
            chosen = "downloads";
            panes.show(downloadsPage, {});
        } else if (target.page === "carried") {
            chosen = "carried";
            panes.show(carriedPage, {folder: target.url ?? ""});
        } else if (target.page === "add") {
            chosen = "add";
            panes.show(addPage, {given: target.text ?? "", scanning: target.scan ?? false});
        } else {
            showList();
        }
    }
    function showProvider(id: int, part = "") {
        chosen = "provider " + id;
        panes.show(providerPage, {providerId: id, part: part});
    }
    function showList() {
        chosen = "";
        panes.clear();
    }
    function back(): bool {
        if (panes.depth === 0)
            return false;
        panes.pop();
        chosen = "";
        return true;
    }

    ProvidersModel {
        id: list
        services: page.services
    }
    DownloadsModel {
        id: coming
        services: page.services
    }

    TwoPane {
        id: panes
        anchors.fill: parent
        focus: true
        masterShare: 0.44
        splitWhenEmpty: list.ready
        placeholder: list.count > 0 ? firstProvider : welcome

        ProviderList {
            anchors.fill: parent
            focus: true
            model: list
            downloads: coming
            chosen: panes.split && page.chosen === "" && list.count > 0 ? "provider " + list.first() : panes.wide ? page.chosen : ""
            wide: panes.wide
            onProviderChosen: id => page.showProvider(id)
            onAddChosen: page.open({page: "add"})
            onDownloadsChosen: page.open({page: "downloads"})
            onCarriedChosen: page.open({page: "carried"})
            onBack: page.go({place: "explore"})
        }
    }
    Component {
        id: providerPage
        ProviderPage {
            services: page.services
            canGoBack: !panes.split
            onBack: page.back()
            onGo: target => page.go(target)
            onSaid: words => toast.show(words)
            onGone: name => {
                page.showList();
                toast.show(qsTr("%1 was removed. Its courses on this device stay.").arg(name));
            }
        }
    }
    Component {
        id: firstProvider
        ProviderPage {
            services: page.services
            providerId: list.count > 0 ? list.first() : 0
            canGoBack: false
            onGo: target => page.go(target)
            onSaid: words => toast.show(words)
            onGone: name => toast.show(qsTr("%1 was removed. Its courses on this device stay.").arg(name))
        }
    }
    Component {
        id: welcome
        ProvidersWelcome {
            onAddChosen: page.open({page: "add"})
            onCarriedChosen: page.open({page: "carried"})
        }
    }
    Component {
        id: downloadsPage
        DownloadsPage {
            model: coming
            canGoBack: !panes.split
            onBack: page.back()
            onGo: target => page.go(target)
        }
    }
    Component {
        id: carriedPage
        CarriedPage {
            services: page.services
            canGoBack: !panes.split
            onBack: page.back()
        }
    }
    Component {
        id: addPage
        AddPage {
            services: page.services
            canGoBack: !panes.split
            onBack: page.back()
            onProviderChosen: id => page.showProvider(id)
        }
    }
    Toast {
        id: toast
    }
}
