import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Wallet

// One group of the code, typed from where it was kept.
FocusScope {
    id: step

    required property ProtectModel model

    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column
        width: parent.width
        spacing: Theme.space14
        HeadingText {
            text: qsTr("Type group %1 of your code").arg(step.model.askedGroup + 1)
            Layout.fillWidth: true
        }
        BodyText {
            text: qsTr("This shows that the code can be read where you kept it.")
            color: Theme.ink2
            Layout.fillWidth: true
        }
        LineField {
            id: group
            focus: true
            label: qsTr("Group %1").arg(step.model.askedGroup + 1)
            hint: label
            font.family: "monospace"
            invalid: step.model.message.length > 0
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhPreferUppercase
            onAccepted: step.model.confirm(text)
            Layout.fillWidth: true
            Layout.maximumWidth: 240 * Theme.textScale
        }
        SmallText {
            text: step.model.message
            color: Theme.seal
            visible: text.length > 0
            Accessible.role: Accessible.Notification
            Layout.fillWidth: true
        }
        Flow {
            spacing: Theme.space10
            Layout.fillWidth: true
            ActionButton {
                main: true
                text: qsTr("Done")
                enabled: group.length > 0
                onClicked: step.model.confirm(group.text)
            }
            ActionButton {
                quiet: true
                text: qsTr("Show the code again")
                onClicked: step.model.showCodeAgain()
            }
        }
    }
}
