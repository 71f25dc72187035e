import QtQuick
import Wanderbuch.Theme

// A short word on a soft ground: held, now, choice, Genuine. Tones: "plain", "ok", "warn", "blue", "seal".
Rectangle {
    id: tag

    property alias text: label.text
    property string tone: "plain"
    property string iconName
    // Longer words wrap.
    property real maximumWidth: 10000

    readonly property color foreground: tone === "ok" ? Theme.ok : tone === "warn" ? Theme.warn : tone === "blue" ? Theme.blue
                                      : tone === "seal" ? Theme.seal : Theme.ink2

    implicitWidth: row.implicitWidth + 2 * Theme.space8
    implicitHeight: label.implicitHeight + 7
    radius: Theme.radiusTag
    color: tone === "ok" ? Theme.okSoft : tone === "warn" ? Theme.warnSoft : tone === "blue" ? Theme.blueSoft
         : tone === "seal" ? Theme.sealSoft : Theme.sunken
    Accessible.role: Accessible.StaticText
    Accessible.name: label.text

    // The label's own implicit width is not to be relied on once it may wrap.
    TextMetrics {
        id: metrics
        font: label.font
        text: label.text
    }
    Row {
        id: row
        anchors.centerIn: parent
        spacing: 5
        Icon {
            id: icon
            name: tag.iconName
            visible: tag.iconName.length > 0
            tint: tag.foreground
            size: Theme.caption
            anchors.verticalCenter: parent.verticalCenter
        }
        Text {
            id: label
            width: Math.min(Math.ceil(metrics.advanceWidth) + 1, tag.maximumWidth - 2 * Theme.space8 - (icon.visible ? icon.width + row.spacing : 0))
            wrapMode: Text.Wrap
            font.family: Theme.sans
            font.pixelSize: Theme.caption
            color: tag.foreground
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
    }
}
