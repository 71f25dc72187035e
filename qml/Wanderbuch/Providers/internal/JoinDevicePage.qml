import QtQuick
import QtQuick.Layouts
import Wanderbuch.Core
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Providers

// Joining another device of one's own: its code, what it says, then waiting to be let in.
ScrollPage {
    id: page

    required property Services services
    property bool canGoBack: true
    property string given // a code that the app was opened with
    readonly property bool ready: joining.ready
    readonly property bool asking: joining.phase === DeviceJoinModel.Asking || joining.phase === DeviceJoinModel.Reading
    signal back

    maximumWidth: 560
    spacing: Theme.space14
    Component.onCompleted: if (given.length > 0) joining.look(given)

    DeviceJoinModel {
        id: joining
        services: page.services
    }
    PageHeader {
        title: start.scanning ? qsTr("Scan the code") : qsTr("Join another device")
        canGoBack: page.canGoBack || start.scanning
        Layout.fillWidth: true
        onBack: {
            if (start.scanning)
                start.scanning = false;
            else
                page.back();
        }
    }
    JoinStart {
        id: start
        visible: page.asking
        joining: joining
        Layout.fillWidth: true
    }
    JoinFound {
        visible: joining.phase === DeviceJoinModel.Found || joining.phase === DeviceJoinModel.Joining
        joining: joining
        Layout.fillWidth: true
    }
    ColumnLayout {
        visible: joining.phase === DeviceJoinModel.Waiting
        spacing: Theme.space14
        Layout.fillWidth: true
        HeadingText {
            level: 2
            text: joining.hostName.length > 0 ? qsTr("Now say yes on %1").arg(joining.hostName) : qsTr("Now say yes on the other device")
            Layout.fillWidth: true
        }
        BodyText {
            text: qsTr("It shows the same eight characters as soon as it has looked. If it shows others, refuse there: somebody stands between.")
            Layout.fillWidth: true
        }
        FingerprintCard {
            fingerprint: joining.fingerprint
            Layout.fillWidth: true
        }
        SmallText {
            text: qsTr("This page goes on by itself once you are let in. With a stick: carry it over, say yes there, and bring it back.")
            Layout.fillWidth: true
        }
        Flow {
            spacing: Theme.space10
            Layout.fillWidth: true
            ActionButton {
                text: qsTr("Do not join")
                onClicked: joining.stop()
            }
        }
    }
    Notice {
        visible: joining.phase === DeviceJoinModel.Joined
        tone: "ok"
        iconName: "circle-check"
        title: qsTr("This device belongs to the others now")
        text: qsTr("What is there comes here, and what is here goes there. Nothing of either is replaced.")
        Layout.fillWidth: true
        ActionButton {
            main: true
            text: qsTr("Done")
            onClicked: page.back()
        }
    }
    Notice {
        visible: joining.problem.length > 0
        tone: "warn"
        iconName: "triangle-alert"
        title: joining.problemTitle
        text: joining.problem
        Layout.fillWidth: true
    }
}
