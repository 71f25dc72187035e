import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Wallet

// Check by check, with reason and date; the elements of the European standard last, to be opened.
FilledColumn {
    id: rows

    required property CredentialView view
    property bool elementsOpen: false
    signal issuerChosen

    Repeater {
        model: rows.view.checks
        CheckRow {
            required property var modelData
            title: modelData.title
            detail: modelData.detail
            tone: modelData.tone
            iconName: modelData.icon
            spoken: modelData.spoken
        }
    }
    CheckRow {
        objectName: "acquaintance"
        visible: rows.view.acquaintance.length > 0
        title: rows.view.acquaintance === "known" ? qsTr("You know this issuer") : qsTr("Do you know this issuer?")
        detail: rows.view.acquaintance === "known" ? qsTr("Accepted by its fingerprint %1").arg(rows.view.issuerFingerprint)
                                                   : qsTr("Compare its fingerprint and accept it")
        tone: rows.view.acquaintance === "known" ? "ok" : "plain"
        iconName: "fingerprint"
        spoken: qsTr("%1. %2").arg(title).arg(detail)
        leads: true
        onClicked: rows.issuerChosen()
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
    }
    FilledColumn {
        visible: rows.elementsOpen
        spacing: Theme.space10
        topPadding: Theme.space4
        bottomPadding: Theme.space16
        Repeater {
            model: rows.elementsOpen ? rows.view.elements : []
            Item {
                id: element
                required property var modelData
                implicitHeight: texts.implicitHeight
                Accessible.role: Accessible.StaticText
                Accessible.name: modelData.present ? qsTr("%1: %2").arg(modelData.label).arg(modelData.value)
                                                   : qsTr("%1: not stated").arg(modelData.label)
                Icon {
                    id: mark
                    name: element.modelData.present ? "check" : "minus"
                    tint: element.modelData.present ? Theme.ok : Theme.ink3
                    size: 16
                    anchors.left: parent.left
                    anchors.leftMargin: 28
                }
                FilledColumn {
                    id: texts
                    spacing: 1
                    anchors.left: mark.right
                    anchors.leftMargin: Theme.space10
                    anchors.right: parent.right
                    SmallText {
                        text: element.modelData.label
                        color: Theme.ink
                        Accessible.ignored: true
                    }
                    SmallText {
                        text: element.modelData.present ? element.modelData.value : qsTr("Not stated")
                        visible: text.length > 0
                        maximumLineCount: 4
                        elide: Text.ElideRight
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
