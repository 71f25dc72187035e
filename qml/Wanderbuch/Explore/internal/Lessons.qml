pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls

// The lessons and quizzes in their order, with the time each takes and which are done.
Section {
    id: section

    required property var steps // of {title, minutes, href, quiz, done, current}
    required property string total
    required property bool openable
    signal picked(string href)

    title: qsTr("Lessons")
    detail: total

    FilledColumn {
        Repeater {
            model: section.steps
            Pressable {
                id: step
                required property var modelData
                required property int index
                implicitHeight: Math.max(Theme.touchTarget, title.implicitHeight + 2 * Theme.space10)
                interactive: section.openable && modelData.href.length > 0
                text: qsTr("%1. %2").arg(index + 1).arg(modelData.title)
                silentRole: Accessible.ListItem
                Accessible.description: [modelData.minutes, modelData.done ? qsTr("done") : ""].filter(part => part.length > 0).join(", ")
                onClicked: section.picked(modelData.href)
                contentItem: RowLayout {
                    spacing: Theme.space12
                    Item {
                        Layout.preferredWidth: 22
                        Layout.preferredHeight: 22
                        Icon {
                            anchors.centerIn: parent
                            visible: step.modelData.done || step.modelData.quiz
                            name: step.modelData.done ? "circle-check" : step.modelData.quiz ? "list-checks" : ""
                            tint: step.modelData.done ? Theme.ok : Theme.ink2
                            size: 19
                        }
                        SmallText {
                            anchors.centerIn: parent
                            visible: !step.modelData.done && !step.modelData.quiz
                            text: step.index + 1
                            color: step.modelData.current ? Theme.seal : Theme.ink3
                            font.weight: step.modelData.current ? Font.DemiBold : Font.Normal
                            Accessible.ignored: true
                        }
                    }
                    BodyText {
                        id: title
                        text: step.modelData.title
                        font.weight: step.modelData.current ? Font.DemiBold : Font.Normal
                        Accessible.ignored: true
                        Layout.fillWidth: true
                    }
                    SmallText {
                        text: step.modelData.minutes
                        visible: text.length > 0
                        color: Theme.ink3
                        Accessible.ignored: true
                    }
                }
                background: Rectangle {
                    radius: Theme.radiusTag
                    color: step.interactive && (step.hovered || step.down) ? Theme.sunken : "transparent"
                    border.width: step.visualFocus ? 2 : 0
                    border.color: Theme.blue
                    Rectangle {
                        anchors.bottom: parent.bottom
                        width: parent.width
                        height: 1
                        color: Theme.line
                    }
                }
            }
        }
    }
}
