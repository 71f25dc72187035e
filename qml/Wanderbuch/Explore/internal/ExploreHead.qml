import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Core
import Wanderbuch.Explore

// Stays in place above the list: title, search and the questions people ask.
Rectangle {
    id: head

    required property CatalogueSearch search
    required property bool wide
    required property real margin
    property bool raised: false
    property SyncStatus sync: null
    signal filtersWanted
    signal providersWanted
    signal listWanted

    readonly property bool oneLine: width >= 560 * (0.4 + 0.6 * Theme.textScale)

    function focusSearch() {
        field.forceActiveFocus(Qt.ShortcutFocusReason);
        field.selectAll();
    }
    function setText(text: string) {
        field.text = text;
    }

    implicitHeight: questions.y + questions.height + (active.visible ? active.height + Theme.space4 : 0) + Theme.space4
    color: Theme.paper

    HeadingText {
        id: title
        anchors.left: parent.left
        anchors.leftMargin: head.margin
        y: head.oneLine ? Theme.space24 + (field.height - height) / 2 : Theme.space16
        wrapMode: Text.NoWrap
        text: qsTr("Explore")
    }
    IconButton {
        anchors.right: parent.right
        anchors.rightMargin: head.margin - 12
        anchors.verticalCenter: title.verticalCenter
        visible: !head.oneLine
        iconName: head.sync?.known ? head.sync.icon : "cloud"
        tint: head.sync?.mood === SyncStatus.NeedsYou ? Theme.seal : head.sync?.mood === SyncStatus.Trouble ? Theme.warn : Theme.ink2
        iconSize: 18
        text: head.sync?.known ? qsTr("Providers. %1").arg(head.sync.words) : qsTr("Providers")
        onClicked: head.providersWanted()
    }
    SearchField {
        id: field
        anchors.right: parent.right
        anchors.rightMargin: head.margin
        y: head.oneLine ? Theme.space24 : title.y + title.height + Theme.space8
        width: head.oneLine ? Math.min(parent.width - 2 * head.margin - title.width - Theme.space30, 380 * (0.5 + Theme.textScale / 2)) : parent.width - 2 * head.margin
        label: qsTr("Search pathways and modules")
        hint: qsTr("Skill, topic or provider")
        shortcutHint: head.wide ? qsTr("Ctrl K") : ""
        onTextChanged: head.search.text = text
        Keys.onDownPressed: head.listWanted()
        Keys.onReturnPressed: head.listWanted()
        Keys.onEnterPressed: head.listWanted()
        IconButton {
            iconName: "sliders-horizontal"
            tint: head.search.filters.activeCount > 0 ? Theme.seal : Theme.ink2
            text: head.search.filters.activeCount > 0 ? qsTr("Filters, %n in force", "", head.search.filters.activeCount) : qsTr("Filters")
            onClicked: head.filtersWanted()
        }
    }
    QuestionChips {
        id: questions
        y: field.y + field.height + (head.oneLine ? Theme.space8 : Theme.space4)
        width: parent.width
        height: implicitHeight
        margin: head.margin
        filters: head.search.filters
    }
    Later {
        id: active
        wanted: head.search.filters.active.count > 0
        page: Qt.resolvedUrl("ActiveFilters.qml")
        properties: ({filters: head.search.filters})
        anchors.left: parent.left
        anchors.leftMargin: head.margin
        y: questions.y + questions.height + Theme.space4
        width: parent.width - 2 * head.margin
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
        visible: head.raised
    }
}
