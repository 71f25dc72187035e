pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Providers

// One course pack on its way: whose, how far, and what can be done about it.
Card {
    id: card

    required property string sha256
    required property string title
    required property string provider
    required property int stage
    required property string line
    required property string problem
    required property double progress
    signal cancelled
    signal retried
    signal hurried
    signal dismissed

    readonly property bool underWay: stage === DownloadsModel.Waiting || stage === DownloadsModel.Running
    readonly property bool failed: stage === DownloadsModel.Failed

    interactive: false
    text: title + ", " + line

    contentItem: ColumnLayout {
        spacing: Theme.space4
        RowLayout {
            spacing: Theme.space8
            ColumnLayout {
                spacing: 2
                Layout.fillWidth: true
                HeadingText {
                    level: 3
                    text: card.title
                    Layout.fillWidth: true
                }
                SmallText {
                    text: card.provider
                    visible: text.length > 0
                    Layout.fillWidth: true
                }
            }
            IconButton {
                visible: card.underWay
                iconName: "x"
                text: qsTr("Stop %1").arg(card.title)
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: -10
                Layout.rightMargin: -10
                onClicked: card.cancelled()
            }
            IconButton {
                visible: !card.underWay
                iconName: "check"
                text: qsTr("Take %1 off this list").arg(card.title)
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: -10
                Layout.rightMargin: -10
                onClicked: card.dismissed()
            }
        }
        ProgressLine {
            visible: card.stage === DownloadsModel.Running
            share: card.progress
            name: card.title
            Layout.fillWidth: true
            Layout.topMargin: Theme.space4
            Layout.bottomMargin: Theme.space4
        }
        RowLayout {
            spacing: Theme.space8
            Icon {
                name: card.failed ? "triangle-alert" : card.stage === DownloadsModel.Done ? "circle-check"
                    : card.stage === DownloadsModel.Waiting ? "hourglass" : ""
                visible: name.length > 0
                tint: words.color
                size: Theme.small + 4
                Layout.alignment: Qt.AlignTop
            }
            SmallText {
                id: words
                text: card.line
                color: card.failed ? Theme.warn : card.stage === DownloadsModel.Done ? Theme.ok : Theme.ink2
                Layout.fillWidth: true
            }
        }
        SmallText {
            visible: text.length > 0
            text: card.problem
            Layout.fillWidth: true
        }
        Flow {
            visible: !card.underWay && card.stage !== DownloadsModel.Done || card.stage === DownloadsModel.Waiting
            spacing: Theme.space10
            Layout.fillWidth: true
            Layout.topMargin: Theme.space8
            ActionButton {
                visible: card.failed || card.stage === DownloadsModel.Cancelled
                iconName: "rotate-ccw"
                text: card.failed ? qsTr("Try again") : qsTr("Go on")
                description: card.title
                onClicked: card.retried()
            }
            ActionButton {
                visible: card.stage === DownloadsModel.Waiting
                text: qsTr("Get it now")
                description: qsTr("On the network there is, even if it costs something")
                onClicked: card.hurried()
            }
        }
    }
}
