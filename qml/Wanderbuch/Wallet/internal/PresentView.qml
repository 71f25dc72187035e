pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Core
import Wanderbuch.Wallet

// Who asks, what exactly would go there, and the decision.
ScrollPage {
    id: view

    required property Services services
    required property string text
    property bool canGoBack: true
    readonly property bool ready: presenting.state !== "opening" && presenting.state !== "sending"
    readonly property bool unanswered: presenting.state !== "sent" && presenting.state !== "declined" && (presenting.state !== "problem" || presenting.canRetry)
    signal back

    margin: width >= 540 ? 40 : Theme.space20
    maximumWidth: 620

    // Something may have come meanwhile that answers it.
    function lookAgain() {
        if (presenting.state === "offer" && !presenting.canAnswer)
            presenting.retry();
    }

    PresentModel {
        id: presenting
        services: view.services
        onBrowserWanted: address => Qt.openUrlExternally(address)
    }
    Component.onCompleted: presenting.open(text)

    PageHeader {
        title: presenting.state === "sent" ? qsTr("Shown") : presenting.state === "declined" ? qsTr("Nothing was shown") : qsTr("Somebody asks you")
        canGoBack: view.canGoBack
        onBack: view.back()
        Layout.fillWidth: true
    }
    FilledColumn {
        visible: presenting.state === "opening" || presenting.state === "sending"
        spacing: Theme.space12
        Layout.fillWidth: true
        BodyText {
            text: presenting.state === "opening" ? qsTr("Reading the request") : qsTr("Answering")
        }
        ActionButton {
            text: qsTr("Stop")
            onClicked: presenting.cancel()
        }
    }
    FilledColumn {
        visible: presenting.state === "offer"
        spacing: Theme.space16
        Layout.fillWidth: true
        Notice {
            title: presenting.verifier
            text: presenting.verifierNote
            tone: presenting.verifierTone
        }
        Notice {
            visible: presenting.obstacle.length > 0
            title: qsTr("This cannot be answered")
            text: presenting.obstacle
            tone: "warn"
        }
        Repeater {
            model: presenting.state === "offer" ? presenting.wants : []
            FilledColumn {
                id: want
                required property var modelData
                spacing: Theme.space10
                HeadingText {
                    level: 3
                    text: want.modelData.optional ? qsTr("If you like") : qsTr("It would see")
                }
                FilledColumn {
                    spacing: Theme.space8
                    Repeater {
                        model: want.modelData.credentials
                        ChoiceRow {
                            required property var modelData
                            text: modelData.title
                            detail: modelData.issuer
                            checked: modelData.chosen
                            onClicked: presenting.choose(want.modelData.query, want.modelData.optional && modelData.chosen ? "" : modelData.id)
                        }
                    }
                }
                SmallText {
                    visible: text.length > 0
                    text: want.modelData.note
                }
                ClaimLines {
                    claims: want.modelData.claims
                }
            }
        }
        Repeater {
            model: presenting.state === "offer" ? presenting.transactions : []
            FilledColumn {
                id: agreement
                required property var modelData
                spacing: Theme.space10
                HeadingText {
                    level: 3
                    text: qsTr("You would agree to")
                }
                ClaimLines {
                    claims: agreement.modelData
                }
            }
        }
        SmallText {
            visible: presenting.canAnswer
            text: qsTr("It goes to %1 and nowhere else. You find it again under the credential, in what was handed on.").arg(presenting.target)
        }
        Flow {
            spacing: Theme.space10
            ActionButton {
                objectName: "show"
                visible: presenting.canAnswer
                main: true
                iconName: "share-2"
                text: qsTr("Show it")
                onClicked: presenting.answer()
            }
            ActionButton {
                objectName: "decline"
                text: qsTr("Show nothing")
                onClicked: presenting.decline()
            }
        }
    }
    BodyText {
        visible: presenting.state === "sent" || presenting.state === "declined"
        text: presenting.outcome
        Layout.fillWidth: true
    }
    ExchangeProblem {
        visible: presenting.state === "problem"
        title: presenting.problemTitle
        text: presenting.problem
        leadsHome: presenting.leadsHome
        canRetry: presenting.canRetry
        onRetry: presenting.retry()
        onAllowHome: presenting.open(view.text, true)
        onLeave: view.back()
        Layout.fillWidth: true
    }
}
