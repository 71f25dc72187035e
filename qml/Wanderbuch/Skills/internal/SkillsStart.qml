import QtQuick
import Wanderbuch.Controls
import Wanderbuch.Skills

// Before there is a skill to show: what will stand here, and how it begins.
EmptyState {
    id: start

    required property SkillsView view
    signal go(var target)

    iconName: view.available ? "waypoints" : "lock"
    title: view.available ? qsTr("Your skills will stand here") : qsTr("Locked")
    text: view.available ? qsTr("They come from the modules you finish and from the credentials in your wallet. Nobody else sees them.")
                         : qsTr("Skills are worked out from what is in your wallet. Unlock it to see them.")

    ActionButton {
        visible: start.view.available
        main: true
        text: qsTr("Find a module")
        onClicked: start.go({place: "explore"})
    }
    ActionButton {
        visible: start.view.available
        text: qsTr("Go to the wallet")
        onClicked: start.go({place: "wallet"})
    }
    ActionButton {
        visible: !start.view.available
        main: true
        iconName: "lock-open"
        text: qsTr("Unlock")
        onClicked: start.go({place: "wallet", page: "unlock"})
    }
}
