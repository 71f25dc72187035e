import QtQuick
import QtQuick.Layouts
import Wanderbuch.Core
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Explore

// A pathway: what it asks, its route with what is held and what is next, and what it stacks into.
DetailPage {
    id: page

    required property Services services
    required property string pathwayId
    signal go(var target)
    signal moduleChosen(string moduleId)

    function focusChoice() {
        for (let i = 0; i < stops.count; ++i) {
            const stop = stops.itemAt(i);
            if (stop.heading.length > 0 && stop.stopState === "ahead") {
                scrollTo(stop);
                stop.focusStop();
                return;
            }
        }
    }

    ready: pathway.ready
    saved: pathway.saved
    canSave: pathway.canSave
    subject: pathway.title
    actionText: pathway.actionText
    onSavedToggled: saved => pathway.setSaved(saved)
    onActed: pathway.choiceIsNext ? focusChoice() : go(pathway.actionTarget)

    PathwayDetail {
        id: pathway
        services: page.services
        pathwayId: page.pathwayId
    }

    Column {
        id: head
        Layout.fillWidth: true
        visible: pathway.ready
        spacing: Theme.space8
        OverlineText {
            text: qsTr("Pathway")
        }
        HeadingText {
            level: page.beside ? 2 : 1
            text: pathway.title
            width: head.width
        }
        SmallText {
            text: page.beside ? pathway.summary : pathway.source
            width: head.width
        }
        SmallText {
            visible: page.beside
            text: pathway.source
            width: head.width
        }
    }
    BodyText {
        visible: pathway.ready && !pathway.started
        text: pathway.description
        color: Theme.ink2
        Layout.fillWidth: true
    }
    Figures {
        visible: pathway.ready && !page.beside
        figures: pathway.figures
        Layout.fillWidth: true
    }
    // Positioned, not laid out: in Qt 6.4 a layout resized while hidden still counts children that a Repeater took away.
    Column {
        id: route
        visible: pathway.ready
        Layout.topMargin: Theme.space8
        Layout.fillWidth: true
        Repeater {
            id: stops
            model: pathway.stops
            RouteStop {
                last: index === stops.count - 1 && !stacks.visible
                ground: page.ground
                width: route.width
                onOpened: page.moduleChosen(module)
            }
        }
        StacksInto {
            id: stacks
            visible: pathway.stacksTitle.length > 0
            title: pathway.stacksTitle
            description: pathway.stacksDescription
            credits: pathway.stacksCredits
            digest: pathway.stacksDigest
            complete: pathway.complete
            width: route.width
        }
    }
    ColumnLayout {
        visible: pathway.ready && pathway.started && pathway.description.length > 0
        spacing: Theme.space8
        HeadingText {
            level: 3
            text: qsTr("What it is for")
            Layout.fillWidth: true
        }
        BodyText {
            text: pathway.description
            color: Theme.ink2
            Layout.fillWidth: true
        }
    }
    Notice {
        visible: pathway.ready && !pathway.canSave
        text: qsTr("Your Wanderbuch is locked. Unlock it to see what you already hold on this route.")
        iconName: "lock"
        Layout.fillWidth: true
        ActionButton {
            text: qsTr("Unlock")
            onClicked: page.go({place: "wallet", page: "unlock"})
        }
    }
    EmptyState {
        visible: pathway.problem.length > 0
        iconName: "route"
        title: qsTr("This pathway is not here")
        text: pathway.problem
        Layout.fillWidth: true
        ActionButton {
            text: qsTr("See all pathways")
            onClicked: page.back()
        }
    }
}
