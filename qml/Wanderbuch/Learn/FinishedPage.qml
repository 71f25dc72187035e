import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Core
import Wanderbuch.Learn

// The module is done: what was learnt, and the record of it, signed by the learner's own key.
FocusScope {
    id: page

    required property Services services
    required property string moduleId
    property string language
    readonly property bool wide: width >= 900
    readonly property real measure: Math.min(wide ? 980 : 604 * Theme.textScale, width - 2 * Theme.space20)

    focus: true

    signal closed
    signal unlockWanted
    signal stepWanted(string href, bool quiz)
    signal go(var target)

    ModuleRecord {
        id: record
        services: page.services
        moduleId: page.moduleId
        language: page.language
    }
    FeedbackModel {
        id: opinion
        services: page.services
        moduleId: page.moduleId
    }
    ScrollPage {
        anchors.fill: parent
        focus: true
        margin: (width - page.measure) / 2
        maximumWidth: page.measure
        spacing: Theme.space12

        PageHeader {
            canGoBack: true
            backIcon: "x"
            backText: qsTr("Close")
            Layout.fillWidth: true
            onBack: page.closed()
        }
        OverlineText {
            text: record.title
            Layout.fillWidth: true
        }
        HeadingText {
            text: record.headline
            Layout.fillWidth: true
        }
        BodyText {
            text: record.summary
            visible: text.length > 0
            color: Theme.ink2
            Layout.fillWidth: true
        }
        LockedNotice {
            visible: record.status === ModuleRecord.Locked
            text: qsTr("Your wallet is locked. The record is made and kept there.")
            Layout.fillWidth: true
            onUnlockWanted: page.unlockWanted()
        }
        Notice {
            visible: record.status === ModuleRecord.Failed
            tone: "warn"
            iconName: "circle-alert"
            title: record.failureTitle
            text: record.failureText
            Layout.fillWidth: true
            ActionButton {
                text: qsTr("Try again")
                onClicked: record.make()
            }
        }
        ActionButton {
            visible: record.status === ModuleRecord.Unfinished
            main: true
            text: record.openTitle
            onClicked: page.stepWanted(record.openHref, record.openQuiz)
        }
        GridLayout {
            columns: page.wide ? 2 : 1
            columnSpacing: Theme.space30
            rowSpacing: Theme.space24
            Layout.fillWidth: true
            Layout.topMargin: Theme.space8
            RecordCard {
                visible: record.status === ModuleRecord.Made
                digest: record.digest
                title: record.awardName
                date: record.date
                Layout.fillWidth: true
                Layout.preferredWidth: 460
                Layout.alignment: Qt.AlignTop
                onClicked: page.go({place: "wallet", page: "credential", id: record.credentialId})
            }
            OutcomeList {
                visible: outcomes.length > 0 && record.status !== ModuleRecord.Unfinished
                outcomes: record.outcomes
                Layout.fillWidth: true
                Layout.preferredWidth: 460
                Layout.alignment: Qt.AlignTop
            }
        }
        Flow {
            spacing: Theme.space10
            Layout.fillWidth: true
            Layout.topMargin: Theme.space16
            ActionButton {
                visible: record.status === ModuleRecord.Made
                main: true
                text: qsTr("Open the record")
                iconName: "stamp"
                onClicked: page.go({place: "wallet", page: "credential", id: record.credentialId})
            }
            ActionButton {
                text: qsTr("Back to Learn")
                onClicked: page.closed()
            }
        }
        FeedbackCard {
            visible: opinion.possible && record.status !== ModuleRecord.Unfinished
            rating: opinion.rating
            text: opinion.text
            mostLetters: opinion.mostLetters
            whereTo: opinion.whereTo
            stays: opinion.stays
            leads: opinion.providerId > 0
            problem: opinion.problem
            Layout.maximumWidth: 604 * Theme.textScale
            Layout.fillWidth: true
            Layout.topMargin: Theme.space16
            onRated: stars => opinion.rate(stars)
            onSaid: words => opinion.say(words)
            onTakenBack: opinion.takeBack()
            onWhereChosen: page.go({place: "providers", page: "provider", id: opinion.providerId})
        }
    }
}
