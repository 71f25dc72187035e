pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Core
import Wanderbuch.Wallet

// Where the person's badges lie elsewhere: what came from there and waits for a decision, the hosts, and getting to know another.
FocusScope {
    id: page

    required property Services services
    property bool canGoBack: true
    readonly property bool ready: hosts.ready && connecting.phase !== ConnectHostModel.Looking
    signal back
    signal decided

    BadgeHostsModel {
        id: hosts
        objectName: "hosts"
        services: page.services
        onSaid: message => toast.show(message)
        onChanged: page.decided()
    }
    ConnectHostModel {
        id: connecting
        objectName: "connecting"
        services: page.services
        onBrowserWanted: address => Qt.openUrlExternally(address)
        onConnected: id => hosts.fetch(id)
    }
    Toast {
        id: toast
    }
    Sheet {
        id: leaving
        property var host
        title: qsTr("Disconnect %1?").arg(host?.name ?? "")
        BodyText {
            text: qsTr("Wanderbuch forgets how to log in there, and what waits from there goes. What you kept stays in your wallet, and nothing changes at the host.")
            Layout.fillWidth: true
        }
        Flow {
            spacing: Theme.space10
            Layout.fillWidth: true
            Layout.topMargin: Theme.space8
            ActionButton {
                main: true
                text: qsTr("Disconnect")
                onClicked: {
                    leaving.close();
                    hosts.disconnectHost(leaving.host.id);
                }
            }
            ActionButton {
                text: qsTr("Stay connected")
                onClicked: leaving.close()
            }
        }
    }

    ScrollPage {
        anchors.fill: parent
        focus: true
        margin: width >= 540 ? 40 : Theme.space20
        maximumWidth: 620

        PageHeader {
            title: qsTr("Badge hosts")
            canGoBack: page.canGoBack
            onBack: page.back()
            Layout.fillWidth: true
        }
        FilledColumn {
            visible: hosts.candidates.length > 0
            spacing: Theme.space16
            Layout.fillWidth: true
            BodyText {
                text: qsTr("%n badge(s) came. They were checked on this device; you decide about each.", "", hosts.candidates.length)
                color: Theme.ink2
            }
            Flow {
                visible: hosts.verified > 1
                ActionButton {
                    main: true
                    iconName: "check"
                    text: qsTr("Keep all %n that are genuine", "", hosts.verified)
                    enabled: !hosts.busy
                    onClicked: hosts.acceptVerified()
                }
            }
            Repeater {
                model: hosts.candidates
                CandidateCard {
                    required property var modelData
                    candidate: modelData
                    among: hosts.verified > 1
                    busy: hosts.busy
                    onAccept: hosts.accept(modelData.id)
                    onRefuse: hosts.refuse(modelData.id)
                }
            }
        }
        FilledColumn {
            visible: hosts.hosts.length > 0
            spacing: Theme.space12
            Layout.fillWidth: true
            HeadingText {
                visible: hosts.candidates.length > 0
                level: 3
                text: qsTr("Connected")
            }
            Repeater {
                model: hosts.hosts
                BadgeHostCard {
                    required property var modelData
                    host: modelData
                    busy: hosts.busy
                    onFetch: hosts.fetch(modelData.id)
                    onStop: hosts.cancel()
                    onLogIn: connecting.look(modelData.address, modelData.home)
                    onLeave: {
                        leaving.host = modelData;
                        leaving.open();
                    }
                }
            }
        }
        ConnectHost {
            connecting: connecting
            first: hosts.hosts.length === 0
            Layout.fillWidth: true
            Layout.topMargin: first ? 0 : Theme.space8
        }
    }
}
