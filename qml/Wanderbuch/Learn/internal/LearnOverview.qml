// Qt 6.4 makes no list headers and footers of bound components, so names from outside stay unqualified here.
// qmllint disable unqualified
import QtQuick
import QtQuick.Templates as T
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Core
import Wanderbuch.Learn

// Modules one is in the middle of, modules that are done, and the week's time.
FocusScope {
    id: overview

    required property Services services
    property string selectedId
    readonly property int count: ownShelf.count
    readonly property string firstId: ownShelf.firstId
    readonly property string firstLanguage: ownShelf.firstLanguage
    readonly property real margin: width >= Theme.wideWidth ? Theme.space30 : Theme.space20

    signal moduleChosen(string moduleId, string language)
    signal readWanted(string moduleId, string language, string href, bool quiz)
    signal go(var target)

    function refresh() {
        ownShelf.refresh();
    }
    function add(file: url) {
        ownShelf.add(file);
    }

    LearnShelf {
        id: ownShelf
        services: overview.services
        onAdded: (moduleId, language) => {
            toast.show(qsTr("The pack is on your shelf."));
            overview.moduleChosen(moduleId, language);
        }
        onFailed: (title, text) => problem.say(title, text)
    }
    Toast {
        id: toast
    }
    FileChooser {
        id: dialog
        title: qsTr("Open a course pack")
        filters: [qsTr("Course packs (*.wbpack)"), qsTr("All files (*)")]
        onChosen: file => ownShelf.add(file)
    }
    DropArea {
        anchors.fill: parent
        keys: ["text/uri-list"]
        onDropped: drop => drop.urls.forEach(url => ownShelf.add(url))
    }

    ListView {
        id: list
        anchors.fill: parent
        focus: true
        model: ownShelf
        spacing: Theme.space12
        reuseItems: true
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        bottomMargin: Theme.space30
        keyNavigationEnabled: false
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Your modules")
        T.ScrollBar.vertical: ScrollLine {}

        header: LearnHead {
            x: overview.margin
            width: list.width - 2 * overview.margin
            shelf: ownShelf
            onOpenWanted: dialog.open()
            onUnlockWanted: overview.go({place: "wallet", page: "unlock"})
            onExploreWanted: overview.go({place: "explore"})
        }
        section.property: "section"
        section.delegate: Item {
            required property string section
            width: list.width
            height: title.implicitHeight + Theme.space12 + Theme.space8
            HeadingText {
                id: title
                x: overview.margin
                y: Theme.space8
                width: parent.width - 2 * overview.margin
                level: 2
                text: parent.section === "finished" ? qsTr("Finished") : qsTr("In progress")
            }
        }
        delegate: ModuleCard {
            x: overview.margin
            width: list.width - 2 * overview.margin
            selected: moduleId === overview.selectedId
            onClicked: overview.moduleChosen(moduleId, language)
            onReadWanted: overview.readWanted(moduleId, language, nextHref, nextQuiz)
            Keys.onDownPressed: list.itemAtIndex(index + 1)?.forceActiveFocus(Qt.TabFocusReason)
            Keys.onUpPressed: list.itemAtIndex(index - 1)?.forceActiveFocus(Qt.TabFocusReason)
        }
    }
    Notice {
        id: problem
        function say(heading: string, words: string) {
            title = heading;
            text = words;
            visible = true;
        }
        visible: false
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: overview.margin
        tone: "warn"
        iconName: "circle-alert"
        ActionButton {
            text: qsTr("Close")
            onClicked: problem.visible = false
        }
    }
}
