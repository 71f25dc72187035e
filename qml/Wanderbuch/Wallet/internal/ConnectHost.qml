import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Wallet

// Getting to know a badge host: its address, then who it is, then the browser.
ColumnLayout {
    id: part

    required property ConnectHostModel connecting
    property bool first: true // none is connected yet

    function look() {
        if (address.length > 0)
            connecting.look(address.text);
    }

    spacing: Theme.space14

    HeadingText {
        visible: !part.first
        level: 3
        text: qsTr("Another host")
        Layout.fillWidth: true
    }
    BodyText {
        visible: part.first
        text: qsTr("Schools and badge services keep Open Badges for you. Log in there once with your browser: what lies there is fetched and checked, you decide what is kept, and new badges come by themselves.")
        color: Theme.ink2
        Layout.fillWidth: true
    }
    LineField {
        id: address
        visible: part.connecting.phase === ConnectHostModel.Asking
        label: qsTr("Address of the host")
        hint: qsTr("badges.example")
        invalid: part.connecting.problem.length > 0 && length > 0
        inputMethodHints: Qt.ImhUrlCharactersOnly | Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
        maximumLength: 2000
        onAccepted: part.look()
        Layout.fillWidth: true
    }
    Notice {
        visible: part.connecting.problem.length > 0
        tone: "warn"
        iconName: "triangle-alert"
        title: part.connecting.problemTitle
        text: part.connecting.problem
        Layout.fillWidth: true
        ActionButton {
            visible: part.connecting.leadsHome
            text: qsTr("It is on my own network")
            onClicked: part.connecting.look(address.text, true)
        }
    }
    Flow {
        visible: part.connecting.phase === ConnectHostModel.Asking
        Layout.fillWidth: true
        ActionButton {
            main: part.first
            iconName: "search"
            text: qsTr("See who is there")
            enabled: address.length > 0
            onClicked: part.look()
        }
    }
    BodyText {
        visible: part.connecting.phase === ConnectHostModel.Looking || part.connecting.phase === ConnectHostModel.Browser
        text: part.connecting.phase === ConnectHostModel.Looking ? qsTr("Asking who is there")
                                                               : qsTr("Log in at %1 in your browser. This page goes on by itself.").arg(part.connecting.name)
        Layout.fillWidth: true
    }
    Card {
        visible: part.connecting.phase === ConnectHostModel.Found
        interactive: false
        text: part.connecting.name
        Layout.fillWidth: true
        contentItem: ColumnLayout {
            spacing: Theme.space8
            HeadingText {
                level: 3
                text: part.connecting.name
                Layout.fillWidth: true
            }
            SmallText {
                text: qsTr("At %1. That is what it calls itself; nobody has checked the name.").arg(part.connecting.address)
                Layout.fillWidth: true
            }
            BodyText {
                text: qsTr("Wanderbuch will ask to read your badges there.")
                Layout.fillWidth: true
            }
            ToggleRow {
                id: mayPut
                visible: part.connecting.canTake
                text: qsTr("Also let me put badges there")
                detail: qsTr("Only those you choose, one at a time")
                Layout.fillWidth: true
            }
            Flow {
                spacing: Theme.space10
                visible: String(part.connecting.terms).length > 0 || String(part.connecting.privacy).length > 0
                Layout.fillWidth: true
                ActionButton {
                    visible: String(part.connecting.terms).length > 0
                    quiet: true
                    text: qsTr("Its terms")
                    onClicked: Qt.openUrlExternally(part.connecting.terms)
                }
                ActionButton {
                    visible: String(part.connecting.privacy).length > 0
                    quiet: true
                    text: qsTr("What it does with data")
                    onClicked: Qt.openUrlExternally(part.connecting.privacy)
                }
            }
            Flow {
                spacing: Theme.space10
                Layout.fillWidth: true
                ActionButton {
                    main: true
                    iconName: "globe"
                    text: qsTr("Log in with the browser")
                    onClicked: part.connecting.logIn(mayPut.checked)
                }
                ActionButton {
                    text: qsTr("Not this one")
                    onClicked: part.connecting.reset()
                }
            }
        }
    }
    Flow {
        visible: part.connecting.phase === ConnectHostModel.Looking || part.connecting.phase === ConnectHostModel.Browser
        Layout.fillWidth: true
        ActionButton {
            text: qsTr("Stop")
            onClicked: part.connecting.reset()
        }
    }
}
