pragma ComponentBehavior: Bound

import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls

// The key a provider signs with, for comparing and reading aloud.
ListRow {
    required property string shownFingerprint
    property string did

    iconName: shownFingerprint.length > 0 ? "key-round" : "shield-question-mark"
    tint: shownFingerprint.length > 0 ? Theme.ink2 : Theme.warn
    text: shownFingerprint.length > 0 ? qsTr("Key %1").arg(shownFingerprint) : qsTr("It does not sign")
    detail: shownFingerprint.length > 0 ? did : qsTr("What it offers is shown as not verified.")
}
