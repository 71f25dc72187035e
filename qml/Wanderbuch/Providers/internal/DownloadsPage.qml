pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Providers

// Courses on their way here, and those that have a newer edition.
ScrollPage {
    id: page

    required property DownloadsModel model
    property bool canGoBack: true
    readonly property bool empty: model.ready && model.count === 0 && model.updates.length === 0
    signal back
    signal go(var target)

    maximumWidth: 640
    spacing: Theme.space14

    PageHeader {
        title: qsTr("On their way")
        canGoBack: page.canGoBack
        Layout.fillWidth: true
        onBack: page.back()
    }
    SmallText {
        visible: page.model.summary.length > 0
        text: page.model.summary
        Layout.fillWidth: true
        Layout.topMargin: -Theme.space8
    }
    FilledColumn {
        visible: page.model.count > 0
        spacing: Theme.space12
        Layout.fillWidth: true
        Repeater {
            model: page.model
            DownloadCard {
                id: download
                onCancelled: page.model.cancel(download.sha256)
                onRetried: page.model.retry(download.sha256)
                onHurried: page.model.now(download.sha256)
                onDismissed: page.model.dismiss(download.sha256)
            }
        }
    }
    HeadingText {
        visible: page.model.updates.length > 0
        level: 2
        text: qsTr("Newer editions")
        Layout.fillWidth: true
        Layout.topMargin: Theme.space8
    }
    FilledColumn {
        visible: page.model.updates.length > 0
        Layout.fillWidth: true
        Repeater {
            model: page.model.updates
            ListRow {
                id: row
                required property var modelData
                iconName: "book-open"
                tint: Theme.ink2
                text: modelData.title
                detail: modelData.detail
                IconButton {
                    iconName: "download"
                    text: qsTr("Get the newer edition of %1").arg(row.modelData.title)
                    onClicked: page.model.fetchUpdate(row.modelData.sha256)
                }
            }
        }
    }
    ActionButton {
        visible: page.model.updates.length > 1
        main: true
        iconName: "download"
        text: qsTr("Get all %n", "", page.model.updates.length)
        onClicked: page.model.fetchUpdate()
    }
    EmptyState {
        visible: page.empty
        iconName: "download"
        title: qsTr("Nothing on its way")
        text: qsTr("Courses that you ask for stand here, with their size before they start, how far they are, and the way to stop them.")
        Layout.fillWidth: true
        ActionButton {
            main: true
            iconName: "compass"
            text: qsTr("Look in Explore")
            onClicked: page.go({place: "explore"})
        }
    }
}
