import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Wanderbuch.Theme
import Wanderbuch.Controls

// A skill, its level, where it comes from and what it counts towards. Opening it leads to where it comes from.
T.AbstractButton {
    id: row

    required property string name
    required property int level
    required property var origins // of SkillOrigin
    required property list<string> pathways
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
    Accessible.name: [name, levelText].filter(text => text.length > 0).join(", ")
    Accessible.description: origins.map(origin => row.describe(origin)).concat(towards).filter(text => text.length > 0).join(". ")
    Accessible.onPressAction: activate()
    onClicked: activate()

    contentItem: Item {
        ColumnLayout {
            id: column
            width: parent.width
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space4
            RowLayout {
                spacing: Theme.space10
                BodyText {
                    text: row.name
                    font.weight: Font.DemiBold
                    Accessible.ignored: true
                    Layout.fillWidth: true
                }
                Tag {
                    text: row.levelText
                    visible: row.level > 0
                    Accessible.ignored: true
                    Layout.alignment: Qt.AlignTop
                }
            }
            Repeater {
                model: row.origins.slice(0, 3)
                RowLayout {
                    id: origin
                    required property var modelData
                    spacing: Theme.space8
                    Icon {
                        name: origin.modelData.credential ? "stamp" : "book-open"
                        size: 15 * (0.6 + 0.4 * Theme.textScale)
                        tint: origin.modelData.credential ? Theme.seal : Theme.ink2
                        Layout.alignment: Qt.AlignTop
                        Layout.topMargin: 1
                    }
                    SmallText {
                        text: row.describe(origin.modelData)
                        Accessible.ignored: true
                        Layout.fillWidth: true
                    }
                }
            }
            CaptionText {
                visible: row.origins.length > 3
                text: qsTr("and %n more", "", row.origins.length - 3)
                Accessible.ignored: true
                Layout.fillWidth: true
            }
            CaptionText {
                visible: row.towards.length > 0
                text: row.towards
                Accessible.ignored: true
                Layout.fillWidth: true
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
