pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Wanderbuch.Controls
import Wanderbuch.Core
import Wanderbuch.Wallet

// A link or code from an issuer or a verifier: something is offered, or something is asked for.
FocusScope {
    id: page

    required property Services services
    required property string text
    property bool canGoBack: true
    readonly property bool asks: ExchangeLinks.asks(text)
    readonly property bool ready: (body.item?.ready ?? false)
    // The person has not come to an end with it, and can still.
    readonly property bool unanswered: (body.item?.unanswered ?? false)
    signal back
    signal kept(string id)

    Accessible.name: asks ? qsTr("Somebody asks for credentials") : qsTr("Credentials are offered")

    StackView.onActivated: body.item?.lookAgain?.()

    Slot {
        id: body
        anchors.fill: parent
        focus: true
        content: page.asks ? present : receive
    }
    Component {
        id: receive
        ReceiveView {
            services: page.services
            text: page.text
            canGoBack: page.canGoBack
            onBack: page.back()
            onKept: id => page.kept(id)
        }
    }
    Component {
        id: present
        PresentView {
            services: page.services
            text: page.text
            canGoBack: page.canGoBack
            onBack: page.back()
        }
    }
}
