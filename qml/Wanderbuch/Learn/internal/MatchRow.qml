import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls

// A left side and the right side it was given.
Pressable {
    id: row

    required property string leftText
    required property string rightText
    required property string tone
    required property string verdict

    readonly property color frame: tone === "ok" ? Theme.ok : tone === "warn" ? Theme.warn : Theme.line

    implicitHeight: column.implicitHeight + 2 * Theme.space12
    text: leftText
    Accessible.role: Accessible.ComboBox
    Accessible.name: leftText
    Accessible.description: rightText.length === 0 ? qsTr("Nothing chosen yet") : verdict.length > 0 ? rightText + ". " + verdict : rightText

    contentItem: Item {
        ColumnLayout {
            id: column
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: Theme.space14
            anchors.rightMargin: Theme.space14
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space8
            BodyText {
                text: row.leftText
                Accessible.ignored: true
                Layout.fillWidth: true
            }
            Rectangle {
                implicitHeight: Math.max(Theme.touchTarget, pick.implicitHeight + 2 * Theme.space8)
                radius: Theme.radiusControl
                color: Theme.sunken
                Layout.fillWidth: true
                RowLayout {
                    id: pick
                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.margins: Theme.space12
                    anchors.verticalCenter: parent.verticalCenter
                    BodyText {
                        text: row.rightText.length > 0 ? row.rightText : qsTr("Choose what belongs to it")
                        color: row.rightText.length > 0 ? Theme.ink : Theme.ink3
                        Accessible.ignored: true
                        Layout.fillWidth: true
                    }
                    Icon {
                        name: "chevron-down"
                        visible: row.verdict.length === 0
                    }
                }
            }
            RowLayout {
                visible: row.verdict.length > 0
                spacing: Theme.space8
                Icon {
                    name: row.tone === "ok" ? "circle-check" : "circle-x"
                    tint: row.frame
                    size: Theme.small + 4
                    Layout.alignment: Qt.AlignTop
                }
                SmallText {
                    text: row.verdict
                    color: row.frame
                    Accessible.ignored: true
                    Layout.fillWidth: true
                }
            }
        }
    }
    background: Rectangle {
        radius: Theme.radiusControl
        color: row.tone === "ok" ? Theme.okSoft : row.tone === "warn" ? Theme.warnSoft : Theme.surface
        border.width: row.visualFocus || row.tone !== "plain" ? 2 : 1
        border.color: row.visualFocus ? Theme.blue : row.frame
    }
}
