pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Core
import Wanderbuch.Wallet

// What an issuer offers, what it takes to have it, and what came of it.
ScrollPage {
    id: view

    required property Services services
    required property string text
    property bool canGoBack: true
    readonly property bool ready: !receiving.busy || receiving.state === "browser"
    // What came waits in the wallet by itself.
    readonly property bool unanswered: text.length > 0 && receiving.state !== "candidates" && receiving.state !== "done" && (receiving.state !== "problem" || receiving.canRetry)
    signal back
    signal kept(string id)

    margin: width >= 540 ? 40 : Theme.space20
    maximumWidth: 620

    ReceiveModel {
        id: receiving
        services: view.services
        onBrowserWanted: address => Qt.openUrlExternally(address)
        onAccepted: id => {
            if (receiving.candidates.length <= 1)
                view.kept(id);
        }
    }
    Component.onCompleted: {
        if (text.length > 0)
            receiving.open(text);
        else
            receiving.showCandidates(); // what came earlier
    }

    PageHeader {
        title: receiving.state === "candidates" ? qsTr("This came for you")
             : receiving.state === "done" ? qsTr("Nothing is waiting") : qsTr("Credentials are offered")
        canGoBack: view.canGoBack
        onBack: view.back()
        Layout.fillWidth: true
    }
    FilledColumn {
        visible: receiving.state === "opening" || receiving.state === "receiving" || receiving.state === "browser"
        spacing: Theme.space12
        Layout.fillWidth: true
        BodyText {
            text: receiving.state === "opening" ? qsTr("Asking what is offered")
                : receiving.state === "browser" ? qsTr("Log in at the issuer in your browser. This page goes on by itself.") : qsTr("Fetching and checking")
        }
        ActionButton {
            text: qsTr("Stop")
            onClicked: receiving.cancel()
        }
    }
    FilledColumn {
        visible: receiving.state === "offer"
        spacing: Theme.space12
        Layout.fillWidth: true
        BodyText {
            text: qsTr("%1 (%2) offers you:").arg(receiving.issuerName).arg(receiving.issuerHost)
        }
        FilledColumn {
            Repeater {
                model: receiving.offered
                ListRow {
                    required property var modelData
                    iconName: modelData.possible ? "award" : "circle-x"
                    text: modelData.title
                    detail: modelData.detail
                }
            }
        }
        FilledColumn {
            visible: receiving.needsCode
            spacing: Theme.space8
            BodyText {
                text: qsTr("The issuer wants a code from you.")
                font.weight: Font.DemiBold
            }
            SmallText {
                text: receiving.codeHint
            }
            LineField {
                id: code
                objectName: "code"
                label: qsTr("Code")
                hint: receiving.codeLength > 0 ? qsTr("%n character(s)", "", receiving.codeLength) : ""
                inputMethodHints: receiving.codeNumeric ? Qt.ImhDigitsOnly : Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
                onAccepted: if (take.enabled) take.clicked()
            }
        }
        SmallText {
            text: qsTr("What comes is checked on this device first. You decide about each before it is kept.")
        }
        Flow { // as wide as its words
            ActionButton {
                id: take
                objectName: "take"
                main: true
                iconName: receiving.needsBrowser ? "globe" : "download"
                text: receiving.needsBrowser ? qsTr("Log in and get it") : qsTr("Get it")
                enabled: !receiving.needsCode || code.length > 0
                onClicked: {
                    if (receiving.needsBrowser)
                        receiving.authorize();
                    else
                        receiving.receive(code.text.trim());
                }
            }
        }
    }
    FilledColumn {
        visible: receiving.state === "candidates" && receiving.candidates.length > 0
        spacing: Theme.space16
        Layout.fillWidth: true
        Repeater {
            model: receiving.state === "candidates" ? receiving.candidates : []
            CandidateCard {
                required property var modelData
                candidate: modelData
                busy: receiving.busy
                onAccept: receiving.accept(modelData.id)
                onRefuse: receiving.refuse(modelData.id)
            }
        }
    }
    SmallText {
        visible: receiving.note.length > 0 && (receiving.state === "candidates" || receiving.state === "done")
        text: receiving.note
        Layout.fillWidth: true
    }
    BodyText {
        visible: receiving.state === "done"
        text: qsTr("Everything that came is decided. What you kept is in your wallet.")
        Layout.fillWidth: true
    }
    Flow {
        visible: receiving.state === "done"
        Layout.fillWidth: true
        ActionButton {
            iconName: "stamp"
            text: qsTr("To the wallet")
            onClicked: view.back()
        }
    }
    ExchangeProblem {
        visible: receiving.state === "problem"
        title: receiving.problemTitle
        text: receiving.problem
        leadsHome: receiving.leadsHome
        canRetry: receiving.canRetry
        onRetry: receiving.retry()
        onAllowHome: receiving.open(view.text, true)
        onLeave: view.back()
        Layout.fillWidth: true
    }
}
