pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Providers

// Who was found: as it says of itself, with the key it signs with, how sure one can be, and the two answers.
ColumnLayout {
    id: part

    required property AddProviderModel adding
    signal knownChosen

    spacing: Theme.space16

    RowLayout {
        spacing: Theme.space16
        Layout.fillWidth: true
        Seal {
            visible: part.adding.fingerprint.length > 0
            digest: part.adding.fingerprint
            size: 84
            Accessible.name: qsTr("Seal of its key, %1").arg(part.adding.shownFingerprint)
            Layout.alignment: Qt.AlignTop
        }
        ColumnLayout {
            spacing: Theme.space4
            Layout.fillWidth: true
            HeadingText {
                level: 2
                text: part.adding.name
                Layout.fillWidth: true
            }
            BodyText {
                text: part.adding.description
                visible: text.length > 0
                color: Theme.ink2
                maximumLineCount: 6
                elide: Text.ElideRight
                Layout.fillWidth: true
            }
        }
    }
    Notice {
        tone: part.adding.cautionTone
        iconName: part.adding.cautionTone === "warn" ? "shield-question-mark" : part.adding.cautionTone === "ok" ? "shield-check" : "key-round"
        title: part.adding.caution
        text: part.adding.cautionDetail
        Layout.fillWidth: true
    }
    FilledColumn {
        Layout.fillWidth: true
        KeyRow {
            shownFingerprint: part.adding.shownFingerprint
            did: part.adding.did
        }
        FactRows {
            facts: part.adding.facts
        }
    }
    Flow {
        spacing: Theme.space10
        Layout.fillWidth: true
        ActionButton {
            visible: part.adding.knownAs === 0
            enabled: part.adding.phase === AddProviderModel.Found
            main: true
            iconName: "plus"
            text: qsTr("Add it")
            onClicked: part.adding.add()
        }
        ActionButton {
            visible: part.adding.knownAs !== 0
            main: true
            text: qsTr("See it")
            onClicked: part.knownChosen()
        }
        ActionButton {
            text: qsTr("Look for another")
            onClicked: part.adding.reset()
        }
    }
}
