pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Providers

// All providers with how they stand, what is on its way, and the stick.
ScrollPage {
    id: list

    required property ProvidersModel model
    required property DownloadsModel downloads
    required property string chosen
    required property bool wide
    signal providerChosen(int id)
    signal addChosen
    signal downloadsChosen
    signal carriedChosen
    signal back

    readonly property bool empty: model.ready && model.count === 0

    spacing: Theme.space14

    PageHeader {
        title: qsTr("Providers")
        canGoBack: !list.wide
        backText: qsTr("Explore")
        Layout.fillWidth: true
        onBack: list.back()
        IconButton {
            visible: list.model.count > 0
            iconName: "refresh-cw"
            enabled: !list.model.busy
            text: qsTr("Check all now")
            onClicked: list.model.checkAll()
        }
        IconButton {
            iconName: "plus"
            text: qsTr("Add a provider")
            onClicked: list.addChosen()
        }
    }
    SmallText {
        visible: list.model.count > 0
        text: list.model.online ? list.model.summary : qsTr("%1 · offline").arg(list.model.summary)
        Layout.fillWidth: true
        Layout.topMargin: -Theme.space8
    }
    FilledColumn {
        visible: list.model.count > 0
        spacing: Theme.space14
        Layout.fillWidth: true
        Repeater {
            model: list.model
            ProviderCard {
                id: card
                selected: list.chosen === "provider " + card.providerId
                onClicked: list.providerChosen(card.providerId)
            }
        }
    }
    EmptyState {
        visible: list.empty && !list.wide
        iconName: "landmark"
        title: qsTr("Nobody added yet")
        text: qsTr("Schools, networks and other providers stand here, each with what it brings and when it was last heard of. What came with the app is in Explore already.")
        Layout.fillWidth: true
        ActionButton {
            main: true
            iconName: "plus"
            text: qsTr("Add a provider")
            onClicked: list.addChosen()
        }
    }
    SmallText {
        visible: list.empty && list.wide
        text: qsTr("Nobody added yet. What came with the app is in Explore.")
        Layout.fillWidth: true
    }
    FilledColumn {
        visible: list.model.ready
        Layout.fillWidth: true
        Layout.topMargin: Theme.space8
        ListRow {
            iconName: "download"
            tint: list.downloads.troubled ? Theme.warn : selected ? Theme.seal : Theme.ink2
            text: qsTr("Courses on their way")
            detail: list.downloads.summary.length > 0 ? list.downloads.summary : qsTr("None right now")
            leads: true
            selected: list.chosen === "downloads"
            onClicked: list.downloadsChosen()
        }
        ListRow {
            iconName: "usb"
            tint: selected ? Theme.seal : Theme.ink2
            text: qsTr("From a stick or folder")
            detail: qsTr("See what it brings, then take it in. No network needed.")
            leads: true
            selected: list.chosen === "carried"
            onClicked: list.carriedChosen()
        }
    }
}
