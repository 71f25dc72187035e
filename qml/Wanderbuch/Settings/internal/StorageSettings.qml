pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Core
import Wanderbuch.Settings

// What takes room on this device.
ColumnLayout {
    id: part

    required property Services services
    readonly property bool ready: use.ready

    spacing: Theme.space12
    Layout.fillWidth: true

    StorageUse {
        id: use
        services: part.services
    }
    HeadingText {
        level: 2
        text: use.ready ? qsTr("%1 on this device").arg(use.totalSize) : qsTr("Looking at the disk")
        Layout.fillWidth: true
    }
    Row {
        id: bar
        readonly property real room: width - 4
        spacing: 2
        Layout.fillWidth: true
        Layout.preferredHeight: 14
        Accessible.ignored: true
        component Share: Rectangle {
            required property real share
            width: Math.max(share > 0 ? 3 : 0, bar.room * share)
            height: 14
            radius: 3
        }
        Share {
            share: use.packsShare
            color: Theme.blue
        }
        Share {
            share: use.libraryShare
            color: Theme.warn
        }
        Share {
            share: use.vaultShare
            color: Theme.seal
        }
    }
    ColumnLayout {
        spacing: 0
        Layout.fillWidth: true
        component Kind: ListRow {
            id: kind
            required property color mark
            required property string size
            Accessible.name: qsTr("%1: %2").arg(text).arg(size)
            Layout.fillWidth: true
            BodyText {
                text: kind.size
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
            Rectangle {
                width: 10
                height: 10
                radius: 5
                color: kind.mark
            }
        }
        Kind {
            mark: Theme.blue
            size: use.packsSize
            text: qsTr("Course packs you added")
            detail: use.packCount > 0 ? qsTr("%n pack(s), learnt from without a network", "", use.packCount)
                                      : qsTr("None yet. The sample library comes with the app.")
        }
        Kind {
            mark: Theme.warn
            size: use.librarySize
            text: qsTr("Library")
            detail: qsTr("The catalogue and its search. It can be made again at any time.")
        }
        Kind {
            mark: Theme.seal
            size: use.vaultSize
            text: qsTr("Yours")
            detail: qsTr("Credentials, progress and keys, encrypted. A backup holds all of it.")
        }
    }
    SmallText {
        text: qsTr("All of it is in this folder:")
        Layout.fillWidth: true
        Layout.topMargin: Theme.space8
    }
    SmallText {
        text: use.folder
        color: Theme.ink
        wrapMode: Text.WrapAnywhere
        Layout.fillWidth: true
        Layout.topMargin: -Theme.space8
    }
}
