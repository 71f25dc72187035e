import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme

// Something to know, said in words first: a verdict, an error with its next step, a caution.
// Tones: "plain", "ok", "warn", "blue", "seal". Children are actions.
Rectangle {
    id: notice

    property string title
    property string text
    property string tone: "plain"
    property string iconName
    default property alias actions: row.data

    readonly property color foreground: tone === "ok" ? Theme.ok : tone === "warn" ? Theme.warn : tone === "blue" ? Theme.blue
                                      : tone === "seal" ? Theme.seal : Theme.ink

    implicitHeight: column.implicitHeight + 2 * Theme.space14
    implicitWidth: 320
    radius: Theme.radiusCard
    color: tone === "ok" ? Theme.okSoft : tone === "warn" ? Theme.warnSoft : tone === "blue" ? Theme.blueSoft
         : tone === "seal" ? Theme.sealSoft : Theme.sunken
    Accessible.role: Accessible.Notification // said when it appears, wherever the focus is
    Accessible.name: title.length > 0 ? title : text
    Accessible.description: title.length > 0 ? text : ""

    ColumnLayout {
        id: column
        x: Theme.space16
        y: Theme.space14
        width: parent.width - 2 * Theme.space16
        spacing: Theme.space4
        RowLayout {
            spacing: Theme.space8
            visible: notice.title.length > 0
            Icon {
                name: notice.iconName
                visible: notice.iconName.length > 0
                tint: notice.foreground
                Layout.alignment: Qt.AlignTop
            }
            HeadingText {
                level: 3
                text: notice.title
                color: notice.foreground
                Layout.fillWidth: true
            }
        }
        BodyText {
            text: notice.text
            visible: text.length > 0
            Layout.fillWidth: true
        }
        Flow {
            id: row
            visible: children.length > 0
            spacing: Theme.space10
            Layout.fillWidth: true
            Layout.topMargin: implicitHeight > 0 ? Theme.space8 : 0
        }
    }
}
