pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Wanderbuch.Theme
import Wanderbuch.Core
import Wanderbuch.App

// The window: places along the foot on a phone, down the side on a laptop; every place keeps its page once it was opened.
T.ApplicationWindow {
    id: window

    required property Services services
    // Waits until the first page stands before the window is shown; the tour shows it itself.
    property bool startVisible: true

    readonly property bool railed: width >= 700
    readonly property bool reading: currentPage?.immersive ?? false
    // The count is named so that the binding wakes when the loaders are there.
    readonly property Item currentPage: loaders.count > 0 ? (loaders.itemAt(indexOf(place)) as Loader).item as Item : null
    property string place: "explore"

    readonly property var places: PageRegistry.places
    readonly property var here: places[indexOf(place)]

    function indexOf(id: string): int {
        return places.findIndex(entry => entry.id === id);
    }
    // Goes to a place, and there to what `target` names: {place, page, id, …}.
    function go(target: var) {
        place = target.place;
        const page = currentPage;
        if (page && target.page !== undefined)
            page.open(target);
        else if (page)
            page.forceActiveFocus();
    }
    function goBack() {
        if (!currentPage?.back() && place !== "explore")
            place = here.within ?? "explore";
    }

    width: 1280
    height: 800
    minimumWidth: 320
    minimumHeight: 480
    visible: startVisible
    onClosing: services.settings.keepWindow(width, height, visibility)
    title: "Wanderbuch"
    color: Theme.paper
    LayoutMirroring.enabled: Qt.application.layoutDirection === Qt.RightToLeft // qmllint disable
    LayoutMirroring.childrenInherit: true

    Binding {
        target: Theme
        property: "mode"
        value: window.services.settings.theme
    }
    Binding {
        target: Theme
        property: "textScale"
        value: window.services.settings.textScale
    }
    Binding {
        target: Theme
        property: "reducedMotion"
        value: window.services.settings.reducedMotion
    }
    Binding {
        target: Theme
        property: "pixelRatio"
        value: window.Screen.devicePixelRatio
    }

    Shortcut {
        sequences: [StandardKey.Back, "Alt+Left"] // qmllint disable unqualified
        onActivated: window.goBack()
    }
    Shortcut {
        sequences: ["Esc"]
        onActivated: window.goBack()
    }
    Shortcut {
        sequences: [StandardKey.Quit] // qmllint disable unqualified
        onActivated: window.close()
    }
    Instantiator {
        model: window.places
        Shortcut {
            required property var modelData
            required property int index
            sequence: "Ctrl+" + (index + 1)
            onActivated: window.go({place: modelData.id})
        }
    }

    NavRail {
        id: rail
        width: visible ? implicitWidth : 0
        height: parent.height
        visible: window.railed
        compact: window.width < 1000
        places: window.railed ? window.places.filter(entry => !entry.aside) : []
        current: window.here.aside ? window.here.within : window.place
        sync: window.services.sync
        onChosen: id => window.go({place: id})
        anchors.left: parent.left
    }
    Item {
        anchors.left: rail.right
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: bar.top
        Repeater {
            id: loaders
            model: window.places
            Loader {
                id: loader
                required property var modelData
                readonly property bool here: window.place === modelData.id
                anchors.fill: parent
                active: false
                visible: here
                focus: here
                onHereChanged: if (here) load()
                Component.onCompleted: if (here) load()
                function load() {
                    if (!active) {
                        setSource(modelData.url, {services: window.services});
                        active = true;
                    }
                }
                Connections {
                    target: loader.item
                    ignoreUnknownSignals: true
                    function onGo(target: var) {
                        window.go(target);
                    }
                }
            }
        }
    }
    NavBar {
        id: bar
        width: parent.width
        height: visible ? implicitHeight : 0
        visible: !window.railed && !window.reading
        anchors.bottom: parent.bottom
        places: window.railed ? [] : window.places.filter(entry => entry.within === undefined)
        current: window.here.within ?? window.place
        onChosen: id => window.go({place: id})
    }
}
