pragma ComponentBehavior: Bound

import QtQuick
import Wanderbuch.Core
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Explore

// A module: what one can do afterwards, its lessons, what it counts towards, and all that the Council Recommendation asks to be told.
DetailPage {
    id: page

    required property Services services
    required property string moduleId
    property string language
    signal go(var target)
    signal pathwayChosen(string pathwayId)

    ready: module.ready
    saved: module.saved
    canSave: module.canSave
    subject: module.title
    actionText: module.actionText
    actionIcon: module.fetchStage === "offered" ? "download" : module.fetchStage === "failed" ? "rotate-ccw" : ""
    onSavedToggled: saved => module.setSaved(saved)
    onActed: module.packHere ? go(module.actionTarget) : module.fetch()

    ModuleDetail {
        id: module
        services: page.services
        moduleId: page.moduleId
        language: page.language
    }

    FeedbackModel {
        id: opinion
        services: page.services
        moduleId: page.moduleId
    }

    FilledColumn {
        visible: module.ready
        spacing: Theme.space8
        OverlineText {
            text: qsTr("Module")
        }
        HeadingText {
            level: page.beside ? 2 : 1
            text: module.title
        }
        BodyText {
            text: module.subtitle
            visible: text.length > 0
            color: Theme.ink2
        }
        SmallText {
            text: module.source
        }
        Item {
            visible: module.standing.length > 0
            implicitHeight: standing.implicitHeight
            Tag {
                id: standing
                anchors.left: parent.left
                text: module.standing
                tone: module.standingTone
            }
        }
    }
    FetchNotice {
        visible: module.ready && (module.fetchStage === "waiting" || module.fetchStage === "running" || module.fetchStage === "failed")
        stage: module.fetchStage
        detail: module.fetchText
        progress: module.fetchProgress
        onStopped: module.stopFetching()
    }
    Figures {
        visible: module.ready
        figures: module.figures
    }
    BodyText {
        visible: module.ready && text.length > 0
        text: module.description
    }
    Editions {
        visible: module.ready && module.editions.length > 1
        editions: module.editions
        chosen: module.editionLanguage
        onPicked: language => page.language = language
    }
    Outcomes {
        visible: module.ready && module.outcomes.length > 0
        outcomes: module.outcomes
    }
    Lessons {
        visible: module.ready && module.steps.length > 0
        steps: module.steps
        total: module.stepsText
        openable: module.packHere
        onPicked: href => page.go({place: "learn", page: href.endsWith(".gift") ? "quiz" : "lesson", id: page.moduleId, language: module.editionLanguage, href: href})
    }
    Section {
        visible: module.ready && module.skills.length > 0
        title: qsTr("Skills")
        detail: qsTr("Named as in ESCO, the European classification of skills.")
        Flow {
            spacing: Theme.space8
            Repeater {
                model: module.skills
                Tag {
                    required property var modelData
                    text: modelData
                    tone: "blue"
                    maximumWidth: page.width - 2 * page.margin
                }
            }
        }
    }
    Section {
        visible: module.ready && module.pathways.length > 0
        title: qsTr("Counts towards")
        FilledColumn {
            Repeater {
                model: module.pathways
                ListRow {
                    required property var modelData
                    iconName: "route"
                    tint: Theme.blue
                    text: modelData.title
                    detail: modelData.detail
                    leads: true
                    onClicked: page.pathwayChosen(modelData.identifier)
                }
            }
        }
    }
    Section {
        visible: module.ready
        title: qsTr("In full")
        detail: qsTr("The elements that the Council Recommendation on micro-credentials asks for.")
        FactTable {
            facts: module.facts
        }
    }
    FeedbackCard {
        visible: module.ready && opinion.possible
        rating: opinion.rating
        text: opinion.text
        mostLetters: opinion.mostLetters
        whereTo: opinion.whereTo
        stays: opinion.stays
        leads: opinion.providerId > 0
        problem: opinion.problem
        onRated: stars => opinion.rate(stars)
        onSaid: words => opinion.say(words)
        onTakenBack: opinion.takeBack()
        onWhereChosen: page.go({place: "providers", page: "provider", id: opinion.providerId})
    }
    PublisherNotice {
        visible: module.ready
        publisher: module.publisher
        tone: module.publisherTone
        trust: module.publisherTrust
        licence: module.licence
    }
    EmptyState {
        visible: module.problem.length > 0
        iconName: "book-open"
        title: qsTr("This module is not here")
        text: module.problem
        ActionButton {
            text: qsTr("Look for another")
            onClicked: page.back()
        }
    }
}
