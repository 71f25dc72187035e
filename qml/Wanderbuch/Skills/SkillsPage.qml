import QtQuick
import Wanderbuch.Core
import Wanderbuch.Skills

// The place of what somebody can show.
FocusScope {
    id: page

    required property Services services
    property bool immersive: false
    readonly property bool ready: !view.loading
    signal go(var target)

    function open(target: var) {
        if (target.page === "goal")
            view.chooseGoal(target.id);
        board.forceActiveFocus();
    }
    function back(): bool {
        return board.back();
    }

    SkillsView {
        id: view
        services: page.services
    }
    SkillsBoard {
        id: board
        anchors.fill: parent
        focus: true
        view: view
        onGo: target => page.go(target)
    }
}
