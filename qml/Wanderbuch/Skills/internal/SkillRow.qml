pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Wanderbuch.Theme
import Wanderbuch.Controls

// A skill, its level, where it comes from and what it counts towards. Opening it leads to where it comes from.
T.AbstractButton {
    id: row

    required property string name
    required property int level
    required property var origins // of SkillOrigin
    required property var pathways // of titles
    required property int index
    signal activated

    readonly property string levelText: level > 0 ? qsTr("EQF %1").arg(level) : ""
    readonly property string towards: pathways.length > 0 ? qsTr("Counts towards %1").arg(pathways.join(", ")) : ""

    function activate() {
        activated();
    }
    function describe(origin: var): string {
        return origin.selfAsserted ? qsTr("%1 · your own record").arg(origin.title) : origin.title;
    }

    implicitHeight: column.implicitHeight + 2 * Theme.space12
    focusPolicy: Qt.NoFocus // the list has the focus, the arrows choose
    Accessible.role: Accessible.ListItem
    Accessible.name: levelText.length > 0 ? name + ", " + levelText : name
    Accessible.description: origins.map(origin => row.describe(origin)).concat(towards).filter(text => text.length > 0).join(". ")
    Accessible.onPressAction: activate()
    onClicked: activate()

    contentItem: Item {
        FilledColumn {
            id: column
            width: parent.width
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space4
            Item {
                implicitHeight: Math.max(title.implicitHeight, levelTag.visible ? levelTag.implicitHeight : 0)
                BodyText {
                    id: title
                    text: row.name
                    font.weight: Font.DemiBold
                    Accessible.ignored: true
                    anchors.left: parent.left
                    width: parent.width - (levelTag.visible ? levelTag.implicitWidth + Theme.space10 : 0)
                }
                Tag {
                    id: levelTag
                    text: row.levelText
                    visible: row.level > 0
                    Accessible.ignored: true
                    anchors.right: parent.right
                }
            }
            Repeater {
                model: row.origins.slice(0, 3)
                Item {
                    id: origin
                    required property var modelData
                    implicitHeight: words.implicitHeight
                    Icon {
                        id: mark
                        name: origin.modelData.credential ? "stamp" : "book-open"
                        size: 15 * (0.6 + 0.4 * Theme.textScale)
                        tint: origin.modelData.credential ? Theme.seal : Theme.ink2
                        y: 1
                        anchors.left: parent.left
                    }
                    SmallText {
                        id: words
                        text: row.describe(origin.modelData)
                        Accessible.ignored: true
                        anchors.left: mark.right
                        anchors.leftMargin: Theme.space8
                        anchors.right: parent.right
                    }
                }
            }
            CaptionText {
                visible: row.origins.length > 3
                text: qsTr("and %n more", "", row.origins.length - 3)
                Accessible.ignored: true
            }
            CaptionText {
                visible: row.towards.length > 0
                text: row.towards
                Accessible.ignored: true
            }
        }
    }
    background: Item {
        Rectangle {
            width: parent.width
            height: 1
            color: Theme.line
        }
        Rectangle {
            anchors.fill: parent
            anchors.leftMargin: -Theme.space8
            anchors.rightMargin: -Theme.space8
            radius: Theme.radiusTag
            color: Theme.ink
            opacity: row.down ? 0.08 : row.hovered ? 0.03 : 0
        }
        Rectangle {
            anchors.fill: parent
            anchors.leftMargin: -Theme.space8
            anchors.rightMargin: -Theme.space8
            radius: Theme.radiusTag
            color: "transparent"
            border.width: 2
            border.color: Theme.blue
            visible: row.ListView.isCurrentItem && (row.ListView.view?.activeFocus ?? false)
        }
    }
    HoverHandler {
        cursorShape: Qt.PointingHandCursor
    }
}
