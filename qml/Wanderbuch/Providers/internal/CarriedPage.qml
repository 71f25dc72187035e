pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Core
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Providers

// A stick or a folder: what it brings, taking it in, and what it carries on.
ScrollPage {
    id: page

    required property Services services
    property bool canGoBack: true
    property url folder
    readonly property bool ready: carried.ready
    readonly property bool looked: carried.phase === CarriedModel.Looked || carried.phase === CarriedModel.Taking || carried.phase === CarriedModel.Taken
    readonly property bool taken: carried.phase === CarriedModel.Taken
    signal back

    maximumWidth: 640
    Component.onCompleted: if (String(folder).length > 0) carried.look(folder)

    CarriedModel {
        id: carried
        services: page.services
    }
    FolderChooser {
        id: chooser
        title: qsTr("The stick or folder")
        onChosen: url => carried.look(url)
    }

    PageHeader {
        title: qsTr("From a stick")
        canGoBack: page.canGoBack
        Layout.fillWidth: true
        onBack: page.back()
    }
    BodyText {
        visible: !page.looked
        text: qsTr("Somebody who was online carries what providers offer on a stick or in a shared folder. It is read as it would be from the network, and checked against the same keys.")
        color: Theme.ink2
        Layout.fillWidth: true
    }
    Notice {
        visible: carried.problem.length > 0
        tone: "warn"
        iconName: "triangle-alert"
        title: carried.problemTitle
        text: carried.problem
        Layout.fillWidth: true
    }
    ListRow {
        visible: page.looked || carried.phase === CarriedModel.Looking
        iconName: "usb"
        text: carried.folder.split(/[\\/]/).pop()
        detail: carried.folder
        Layout.fillWidth: true
    }
    Notice {
        visible: page.looked
        tone: page.taken ? "ok" : carried.canTake ? "blue" : "plain"
        iconName: page.taken ? "circle-check" : "info"
        title: carried.headline
        text: carried.outgoing
        Layout.fillWidth: true
    }
    FilledColumn {
        visible: page.looked
        Layout.fillWidth: true
        Repeater {
            model: carried.providers
            CarriedRow {
                deciding: carried.phase === CarriedModel.Looked
                onDecided: (index, yes) => carried.choose(index, yes)
            }
        }
    }
    SmallText {
        visible: carried.phase === CarriedModel.Looking || carried.phase === CarriedModel.Taking
        text: carried.phase === CarriedModel.Looking ? qsTr("Looking at it") : qsTr("Taking it in. Leave the stick where it is.")
        Layout.fillWidth: true
    }
    Flow {
        spacing: Theme.space10
        Layout.fillWidth: true
        ActionButton {
            visible: carried.phase === CarriedModel.Looked && carried.providers.length > 0
            enabled: carried.canTake
            main: true
            iconName: "download"
            text: qsTr("Take it in")
            onClicked: carried.take()
        }
        ActionButton {
            visible: carried.ready
            main: !page.looked
            iconName: "folder-open"
            text: page.looked ? qsTr("Choose another one") : qsTr("Choose the stick or folder")
            onClicked: chooser.open()
        }
    }
}
