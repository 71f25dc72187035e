import QtQuick
import Wanderbuch.Controls

// What went wrong with an issuer or a verifier, and the ways on.
Notice {
    id: notice

    property bool leadsHome: false // only the person can say that such a place is meant
    property bool canRetry: true
    signal retry
    signal allowHome
    signal leave

    objectName: "problem"
    tone: "warn"

    ActionButton {
        visible: notice.canRetry
        text: qsTr("Try again")
        onClicked: notice.retry()
    }
    ActionButton {
        visible: !notice.canRetry
        text: qsTr("Close")
        onClicked: notice.leave()
    }
    ActionButton {
        objectName: "leadsHome"
        visible: notice.leadsHome
        text: qsTr("It is on my own network")
        onClicked: notice.allowHome()
    }
}
