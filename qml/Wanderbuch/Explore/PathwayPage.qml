pragma ComponentBehavior: Bound

import QtQuick
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

    FilledColumn {
        visible: pathway.ready
        spacing: Theme.space8
        OverlineText {
            text: qsTr("Pathway")
        }
        HeadingText {
            level: page.beside ? 2 : 1
            text: pathway.title
        }
        SmallText {
            text: page.beside ? pathway.summary : pathway.source
        }
        SmallText {
            visible: page.beside
            text: pathway.source
        }
    }
    BodyText {
        visible: pathway.ready && !pathway.started
        text: pathway.description
        color: Theme.ink2
    }
    Figures {
        visible: pathway.ready && !page.beside
        figures: pathway.figures
    }
    FilledColumn {
        visible: pathway.ready
        topPadding: Theme.space8
        Repeater {
            id: stops
            model: pathway.stops
            RouteStop {
                last: index === stops.count - 1 && !stacks.visible
                ground: page.ground
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
        }
    }
    FilledColumn {
        visible: pathway.ready && pathway.started && pathway.description.length > 0
        spacing: Theme.space8
        HeadingText {
            level: 3
            text: qsTr("What it is for")
        }
        BodyText {
            text: pathway.description
            color: Theme.ink2
        }
    }
    Notice {
        visible: pathway.ready && !pathway.canSave
        text: qsTr("Your Wanderbuch is locked. Unlock it to see what you already hold on this route.")
        iconName: "lock"
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
        ActionButton {
            text: qsTr("See all pathways")
            onClicked: page.back()
        }
    }
}
