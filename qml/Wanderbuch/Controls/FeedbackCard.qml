pragma ComponentBehavior: Bound

import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls

// What somebody thinks of a course: stars and a few words, to give, change and take back; and who gets them.
FilledColumn {
    id: card

    property string title: given ? qsTr("What you said") : qsTr("How was it?")
    property int rating: 0
    property string text
    property int mostLetters: 2000
    property string whereTo
    property bool stays: true
    property bool leads: false // there is a page that decides who gets it
    property string problem
    signal rated(int stars)
    signal said(string words)
    signal takenBack
    signal whereChosen

    readonly property bool given: rating > 0 || text.length > 0
    property bool writing: false // what stands in the box is not kept yet
    readonly property bool changed: writing && box.text.trim() !== text
    readonly property int lettersLeft: mostLetters - box.text.trim().length

    spacing: Theme.space8
    onTextChanged: if (text === box.text.trim()) writing = false

    HeadingText {
        level: 3
        text: card.title
    }
    Item { // as wide as its stars
        implicitHeight: stars.height
        StarRow {
            id: stars
            anchors.left: parent.left
            anchors.leftMargin: -9
            label: qsTr("Your stars")
            value: card.rating
            onPicked: count => card.rated(count)
        }
    }
    TextBox {
        id: box
        objectName: "words"
        visible: card.given || card.writing
        label: qsTr("A few words to whoever made it")
        hint: qsTr("What helped, what was missing? A few words, if you like.")
        onTextChanged: if (activeFocus) card.writing = true
        Binding {
            target: box
            property: "text"
            value: card.text
            when: !card.writing
            restoreMode: Binding.RestoreNone // what is being written stays
        }
    }
    SmallText {
        visible: box.visible && card.lettersLeft < 200
        text: card.lettersLeft >= 0 ? qsTr("%n letter(s) left", "", card.lettersLeft) : qsTr("%n letter(s) too many", "", -card.lettersLeft)
        color: card.lettersLeft < 0 ? Theme.seal : Theme.ink2
    }
    Flow {
        visible: card.given
        spacing: Theme.space10
        ActionButton {
            visible: card.changed
            enabled: card.lettersLeft >= 0
            iconName: "check"
            text: qsTr("Keep these words")
            onClicked: card.said(box.text)
        }
        ActionButton {
            iconName: "undo-2"
            text: qsTr("Take it back")
            description: qsTr("Stars and words")
            onClicked: {
                card.writing = false;
                card.takenBack();
            }
        }
    }
    Notice {
        visible: card.problem.length > 0
        tone: "warn"
        iconName: "triangle-alert"
        text: card.problem
    }
    Item {
        implicitHeight: Math.max(mark.height, where.implicitHeight)
        Icon {
            id: mark
            anchors.left: parent.left
            name: card.stays ? "lock" : "upload"
            size: Theme.small + 4
        }
        SmallText {
            id: where
            anchors.left: mark.right
            anchors.leftMargin: Theme.space8
            anchors.right: parent.right
            text: card.whereTo
        }
    }
    Item {
        visible: card.leads
        implicitHeight: decide.implicitHeight
        ActionButton {
            id: decide
            anchors.left: parent.left
            anchors.leftMargin: -Theme.space8
            quiet: true
            text: card.stays ? qsTr("Let the provider have it") : qsTr("What the provider gets")
            onClicked: card.whereChosen()
        }
    }
}
