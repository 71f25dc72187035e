pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls

// What syncing one's own devices does, and what the place where they meet can and cannot see.
ColumnLayout {
    id: part

    property bool titled: false

    spacing: Theme.space16

    component Fact: RowLayout {
        id: fact

        required property string iconName
        required property string title
        required property string text

        spacing: Theme.space14
        Layout.fillWidth: true
        Rectangle {
            radius: 20
            color: Theme.sunken
            Layout.preferredWidth: 40
            Layout.preferredHeight: 40
            Layout.alignment: Qt.AlignTop
            Icon {
                anchors.centerIn: parent
                name: fact.iconName
            }
        }
        ColumnLayout {
            spacing: 3
            Layout.fillWidth: true
            HeadingText {
                level: 3
                text: fact.title
                Layout.fillWidth: true
            }
            BodyText {
                text: fact.text
                color: Theme.ink2
                Layout.fillWidth: true
            }
        }
    }
    HeadingText {
        visible: part.titled
        level: 2
        text: qsTr("How your devices keep in step")
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.space4
    }
    Fact {
        iconName: "refresh-cw"
        title: qsTr("Each has what the others have")
        text: qsTr("What you hold, learnt, noted and saved goes from one to the other by itself, through a place that all of them reach.")
    }
    Fact {
        iconName: "lock"
        title: qsTr("The place sees sealed packets")
        text: qsTr("It sees how many there are, how large, and when. It sees no names and no content, and has no key.")
    }
    Fact {
        iconName: "key-round"
        title: qsTr("You let each one in")
        text: qsTr("A new device comes in with a code that you hold against it, and a lost one is cut off.")
    }
}
