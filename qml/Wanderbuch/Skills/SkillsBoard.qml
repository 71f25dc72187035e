// Qt 6.4 makes no list headers and footers of bound components, so names from outside stay unqualified here.
// qmllint disable unqualified
import QtQuick
import QtQuick.Templates as T
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Skills
import "internal"

// The picture and the list: one column on a phone, side by side on a laptop.
FocusScope {
    id: board

    required property SkillsView view
    signal go(var target)

    readonly property bool wide: width >= Theme.wideWidth
    readonly property bool listed: view.available && !view.empty
    readonly property real margin: wide ? Theme.space30 : Theme.space20

    // Not a binding: what has the focus cannot be taken out of the way of Tab.
    onListedChanged: {
        if (!listed && list.activeFocus)
            board.forceActiveFocus();
        if (!listed)
            list.focus = false;
        list.activeFocusOnTab = listed;
        list.focus = Qt.binding(() => !board.wide);
    }

    function back(): bool {
        if (origins.opened || goals.opened) {
            origins.close();
            goals.close();
            return true;
        }
        return false;
    }

    Component {
        id: overview
        SkillsOverview {
            view: board.view
            onChooseGoal: goals.open()
            onGo: target => board.go(target)
        }
    }
    Component {
        id: head
        Column {
            width: list.width - 2 * board.margin
            topPadding: board.wide ? Theme.space24 : Theme.space16
            spacing: Theme.space24
            // Rows are there before the head has its height; it is still the first thing to see.
            onHeightChanged: if (!list.moved) list.positionViewAtBeginning()
            Loader {
                width: parent.width
                active: !board.wide
                visible: active
                sourceComponent: overview
            }
            SkillsHeading {
                width: parent.width
                view: board.view
            }
        }
    }

    ScrollPage {
        id: left
        width: board.wide ? (board.listed ? board.width * 0.54 : board.width) : 0
        height: parent.height
        visible: board.wide
        focus: board.wide
        margin: board.margin
        maximumWidth: 620
        Loader {
            active: board.wide
            sourceComponent: overview
            Layout.fillWidth: true
        }
    }
    Rectangle {
        x: left.width
        width: board.width - x
        height: parent.height
        visible: board.wide ? board.listed : true
        color: board.wide ? Theme.surface : Theme.paper
        Rectangle {
            width: 1
            height: parent.height
            color: Theme.line
            visible: board.wide
        }
        ListView {
            id: list
            anchors.fill: parent
            leftMargin: board.margin
            rightMargin: board.margin
            bottomMargin: Theme.space30
            clip: true
            focus: !board.wide
            Component.onCompleted: activeFocusOnTab = board.listed
            reuseItems: true
            cacheBuffer: 400
            keyNavigationEnabled: true
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: Theme.motionShort
            model: board.listed ? board.view.skills : null
            header: head
            property bool moved: false
            onMovementStarted: moved = true
            T.ScrollBar.vertical: ScrollLine {}
            Accessible.role: Accessible.List
            Accessible.name: qsTr("All skills")
            Keys.onReturnPressed: (currentItem as SkillRow)?.activate()
            Keys.onEnterPressed: (currentItem as SkillRow)?.activate()
            Keys.onSpacePressed: (currentItem as SkillRow)?.activate()
            delegate: SkillRow {
                width: ListView.view.width - 2 * board.margin
                onActivated: list.openOrigin(this)
            }
            function openOrigin(row: SkillRow) {
                if (row.origins.length === 1)
                    board.go(row.origins[0].credential ? {place: "wallet", page: "credential", id: row.origins[0].id}
                                                       : {place: "explore", page: "module", id: row.origins[0].id});
                else
                    origins.show(row.name, row.origins);
            }
        }
    }

    OriginSheet {
        id: origins
        onGo: target => board.go(target)
    }
    GoalSheet {
        id: goals
        view: board.view
    }
}
