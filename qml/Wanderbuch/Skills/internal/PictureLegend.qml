import QtQuick
import QtQuick.Templates as T
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Skills

// What the two shapes mean. The dashed one's name is also the way to choose another pathway.
Flow {
    id: legend

    required property SkillsView view
    signal chooseGoal

    readonly property bool inOneLine: own.implicitWidth + choose.implicitWidth + spacing <= width

    spacing: Theme.space12

    Row {
        id: own
        spacing: Theme.space8
        height: legend.inOneLine ? choose.height : implicitHeight
        Rectangle {
            width: 18
            height: 3
            radius: 1.5
            color: Theme.seal
            anchors.verticalCenter: parent.verticalCenter
        }
        SmallText {
            text: qsTr("what you can show")
            anchors.verticalCenter: parent.verticalCenter
        }
    }
    T.AbstractButton {
        id: choose
        visible: legend.view.goals.length > 0
        width: Math.min(implicitWidth, legend.width)
        implicitWidth: row.implicitWidth + 2 * Theme.space12
        implicitHeight: Math.max(Theme.touchTarget, row.implicitHeight + Theme.space10)
        focusPolicy: Qt.StrongFocus
        text: legend.view.goal.id === "" ? qsTr("Compare with a pathway") : qsTr("%1 needs").arg(legend.view.goal.title)
        Accessible.role: Accessible.Button
        Accessible.name: text
        Accessible.description: qsTr("Choose the pathway that the picture compares with")
        onClicked: legend.chooseGoal()
        contentItem: Item {
            Row {
                id: row
                anchors.verticalCenter: parent.verticalCenter
                x: Theme.space12
                spacing: Theme.space8
                Row {
                    spacing: 3
                    anchors.verticalCenter: parent.verticalCenter
                    Repeater {
                        model: 3
                        Rectangle {
                            width: 5
                            height: 2.5
                            color: Theme.blue
                        }
                    }
                }
                SmallText {
                    text: choose.text
                    width: Math.min(implicitWidth, legend.width - 2 * Theme.space12 - 21 - chevron.width - 2 * Theme.space8)
                    Accessible.ignored: true
                    anchors.verticalCenter: parent.verticalCenter
                }
                Icon {
                    id: chevron
                    name: "chevron-down"
                    size: 16 * (0.6 + 0.4 * Theme.textScale)
                    anchors.verticalCenter: parent.verticalCenter
                }
            }
        }
        background: Rectangle {
            radius: Theme.radiusControl
            color: choose.down ? Theme.sunken : Theme.surface
            border.width: choose.visualFocus ? 2 : 1
            border.color: choose.visualFocus ? Theme.blue : Theme.line
        }
        HoverHandler {
            cursorShape: Qt.PointingHandCursor
        }
    }
}
