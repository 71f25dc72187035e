import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Wallet

// Check by check, with reason and date; the elements of the European standard last, to be opened.
ColumnLayout {
    id: rows

    required property CredentialView view
    property bool elementsOpen: false

    spacing: 0

    Repeater {
        model: rows.view.checks
        CheckRow {
            required property var modelData
            title: modelData.title
            detail: modelData.detail
            tone: modelData.tone
            iconName: modelData.icon
            spoken: modelData.spoken
            Layout.fillWidth: true
        }
    }
    CheckRow {
        visible: rows.view.elements.length > 0
        title: qsTr("EU standard elements")
        detail: rows.view.elementsDetail
        tone: rows.view.elementsTone
        iconName: rows.view.elementsTone === "ok" ? "check" : "minus"
        spoken: qsTr("%1. %2").arg(title).arg(detail)
        leads: true
        opened: rows.elementsOpen
        onClicked: rows.elementsOpen = !rows.elementsOpen
        Layout.fillWidth: true
    }
    ColumnLayout {
        visible: rows.elementsOpen
        spacing: Theme.space10
        Layout.fillWidth: true
        Layout.leftMargin: 28
        Layout.topMargin: Theme.space4
        Layout.bottomMargin: Theme.space16
        Repeater {
            model: rows.elementsOpen ? rows.view.elements : []
            RowLayout {
                id: element
                required property var modelData
                spacing: Theme.space10
                Layout.fillWidth: true
                Accessible.role: Accessible.StaticText
                Accessible.name: modelData.present ? qsTr("%1: %2").arg(modelData.label).arg(modelData.value)
                                                   : qsTr("%1: not stated").arg(modelData.label)
                Icon {
                    name: element.modelData.present ? "check" : "minus"
                    tint: element.modelData.present ? Theme.ok : Theme.ink3
                    size: 16
                    Layout.alignment: Qt.AlignTop
                }
                ColumnLayout {
                    spacing: 1
                    Layout.fillWidth: true
                    SmallText {
                        text: element.modelData.label
                        color: Theme.ink
                        Accessible.ignored: true
                        Layout.fillWidth: true
                    }
                    SmallText {
                        text: element.modelData.present ? element.modelData.value : qsTr("Not stated")
                        visible: text.length > 0
                        maximumLineCount: 4
                        elide: Text.ElideRight
                        Accessible.ignored: true
                        Layout.fillWidth: true
                    }
                }
            }
        }
    }
}
