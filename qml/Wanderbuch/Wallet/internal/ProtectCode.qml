pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Wallet

// The recovery code, shown this once.
FocusScope {
    id: step

    required property ProtectModel model

    implicitHeight: column.implicitHeight

    Clipboard {
        id: clipboard
    }
    SaveDialog {
        id: saver
        title: qsTr("Save the recovery code")
        suggestion: step.model.codeFile
        onChosen: url => step.model.saveCode(url)
    }
    Toast {
        id: toast
    }
    Connections {
        target: step.model
        function onCodeSaved(message: string) {
            toast.show(message);
        }
    }
    ColumnLayout {
        id: column
        width: parent.width
        spacing: Theme.space14
        HeadingText {
            text: qsTr("Keep your recovery code")
            Layout.fillWidth: true
        }
        BodyText {
            text: qsTr("It opens your wallet if you forget the passphrase. It is shown this once. Write it down or save it to a place that is not this device.")
            color: Theme.ink2
            Layout.fillWidth: true
        }
        Card {
            interactive: false
            text: qsTr("Recovery code: %1").arg([...step.model.codeGroups].join(", "))
            padding: Theme.space20
            Layout.fillWidth: true
            contentItem: Grid {
                id: groups
                readonly property real share: (width - (columns - 1) * columnSpacing) / columns
                columns: width > 340 * Theme.textScale ? 4 : 2
                rowSpacing: Theme.space14
                columnSpacing: Theme.space12
                Repeater {
                    model: step.model.codeGroups
                    Column {
                        id: group
                        required property string modelData
                        required property int index
                        width: groups.share
                        CaptionText {
                            text: group.index + 1
                            Accessible.ignored: true
                        }
                        Text {
                            text: group.modelData
                            font.family: "monospace"
                            font.pixelSize: 17 * (0.5 + 0.5 * Theme.textScale)
                            font.letterSpacing: 1
                            color: Theme.ink
                            textFormat: Text.PlainText
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
        Flow {
            spacing: Theme.space10
            Layout.fillWidth: true
            ActionButton {
                iconName: "file-down"
                text: qsTr("Save to a file")
                focus: true
                onClicked: saver.open()
            }
            ActionButton {
                iconName: "copy"
                text: qsTr("Copy")
                onClicked: {
                    clipboard.copySecret([...step.model.codeGroups].join("-"));
                    toast.show(qsTr("Copied. The clipboard is emptied in a minute."));
                }
            }
        }
        SmallText {
            text: qsTr("Whoever has this code and this device can open the wallet. Keep it as you keep a spare key.")
            Layout.fillWidth: true
        }
        ActionButton {
            main: true
            text: qsTr("I have kept it")
            onClicked: step.model.codeKept()
            Layout.topMargin: Theme.space4
        }
    }
}
