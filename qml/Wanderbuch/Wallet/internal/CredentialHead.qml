import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Wallet

// What it is and who says so: the seal, the title, the issuer, the date. Beside each other where there is room.
GridLayout {
    id: head

    required property CredentialView view
    readonly property bool beside: width >= 480 * (0.5 + 0.5 * Theme.textScale)
    readonly property int align: beside ? Text.AlignLeft : Text.AlignHCenter

    columns: beside ? 2 : 1
    columnSpacing: Theme.space24
    rowSpacing: Theme.space14

    Seal {
        digest: head.view.digest
        size: head.beside ? 170 : 144
        Layout.alignment: head.beside ? Qt.AlignTop : Qt.AlignHCenter
    }
    ColumnLayout {
        spacing: Theme.space4
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignVCenter
        OverlineText {
            text: head.view.kind
            visible: head.beside && text.length > 0
            Layout.fillWidth: true
        }
        HeadingText {
            text: head.view.title
            lineHeight: 0.86
            size: head.beside ? 34 * (0.5 + 0.5 * Theme.textScale) : 24 * Theme.textScale
            horizontalAlignment: head.align
            Layout.fillWidth: true
        }
        SmallText {
            text: head.beside ? head.view.awardedOnLine : head.view.awardedLine
            textFormat: Text.StyledText // names escaped by the view model
            horizontalAlignment: head.align
            Accessible.name: head.view.awardedSpoken
            Layout.fillWidth: true
            Layout.topMargin: 2
        }
        SmallText {
            text: head.view.dateLine
            visible: !head.beside && text.length > 0
            horizontalAlignment: head.align
            Layout.fillWidth: true
        }
        Flow {
            visible: head.beside && head.view.tags.length > 0
            spacing: Theme.space8
            Layout.fillWidth: true
            Layout.topMargin: Theme.space10
            Repeater {
                model: head.view.tags
                Tag {
                    required property string modelData
                    text: modelData
                }
            }
        }
    }
}
