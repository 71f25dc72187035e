pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Core
import Wanderbuch.Learn

// One module: its lessons as a route, where one is, what it awarded, who made it.
ScrollPage {
    id: page

    required property Services services
    required property string moduleId
    property string language
    property bool canGoBack: false

    signal back
    signal readWanted(string href, bool quiz, string language)
    signal finishWanted
    signal go(var target)

    margin: canGoBack ? Theme.space20 : Theme.space24

    ModuleView {
        id: view
        services: page.services
        moduleId: page.moduleId
        language: page.language
    }
    PageHeader {
        visible: page.canGoBack
        canGoBack: true
        Layout.fillWidth: true
        onBack: page.back()
    }
    Notice {
        visible: view.status === ModuleView.Failed
        tone: "warn"
        iconName: "circle-alert"
        title: view.failureTitle
        text: view.failureText
        Layout.fillWidth: true
        ActionButton {
            text: qsTr("See it in Explore")
            onClicked: page.go({place: "explore", page: "module", id: page.moduleId})
        }
    }
    ColumnLayout {
        visible: view.status === ModuleView.Ready
        spacing: Theme.space12
        Layout.fillWidth: true
        OverlineText {
            text: qsTr("Module")
            Layout.fillWidth: true
        }
        HeadingText {
            text: view.title
            Layout.fillWidth: true
        }
        SmallText {
            text: view.facts
            Layout.fillWidth: true
        }
        ProgressLine {
            visible: view.fraction > 0 && !view.finished
            name: qsTr("Done so far")
            share: view.fraction
            Layout.fillWidth: true
        }
        Flow {
            id: ways
            spacing: Theme.space10
            Layout.fillWidth: true
            Layout.topMargin: Theme.space4
            ActionButton {
                width: Math.min(implicitWidth, ways.width)
                main: true
                visible: view.nextHref.length > 0
                text: view.actionText
                iconName: "play"
                onClicked: page.readWanted(view.nextHref, view.nextQuiz, view.language)
            }
            ActionButton {
                width: Math.min(implicitWidth, ways.width)
                visible: view.finished
                text: view.credentialId.length > 0 ? qsTr("Open your record") : qsTr("What you learnt")
                iconName: "stamp"
                onClicked: view.credentialId.length > 0 ? page.go({place: "wallet", page: "credential", id: view.credentialId}) : page.finishWanted()
            }
        }
        StepList {
            interactive: false
            steps: view.steps
            currentHref: view.finished ? "" : view.nextHref
            Layout.fillWidth: true
            Layout.topMargin: Theme.space8
            Layout.leftMargin: -Theme.space10
            Layout.rightMargin: -Theme.space10
            Layout.preferredHeight: contentHeight
            onChosen: (href, quiz) => page.readWanted(href, quiz, view.language)
        }
        SmallText {
            visible: text.length > 0
            text: view.timeText
            Layout.fillWidth: true
        }
        Flow {
            visible: editions.count > 1
            spacing: Theme.space8
            Layout.fillWidth: true
            Repeater {
                id: editions
                model: view.editions
                Chip {
                    required property var modelData
                    text: modelData.name
                    checked: modelData.tag === view.language
                    role: Accessible.RadioButton
                    onClicked: page.language = modelData.tag
                }
            }
        }
        HeadingText {
            level: 2
            visible: thoughts.count > 0
            text: qsTr("What you wrote")
            Layout.topMargin: Theme.space12
            Layout.fillWidth: true
        }
        FilledColumn {
            visible: thoughts.count > 0
            spacing: Theme.space12
            Layout.fillWidth: true
            Repeater {
                id: thoughts
                model: view.reflections
                ReflectionCard {
                    required property var modelData
                    question: modelData.title
                    text: modelData.text
                }
            }
        }
        ListRow {
            iconName: view.publisherIcon
            tint: view.publisherTone === "ok" ? Theme.ok : view.publisherTone === "warn" ? Theme.warn : Theme.ink2
            text: view.publisherTitle
            detail: view.publisherDetail
            Layout.fillWidth: true
            Layout.topMargin: Theme.space8
        }
        ListRow {
            iconName: "info"
            tint: Theme.ink2
            text: qsTr("About this module")
            detail: qsTr("What it teaches, for whom, and what it counts towards")
            leads: true
            Layout.fillWidth: true
            onClicked: page.go({place: "explore", page: "module", id: page.moduleId})
        }
    }
}
