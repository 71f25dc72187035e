import QtQuick
import QtQuick.Templates as T
import Wanderbuch.Theme

// A module or pathway in the list. Lists run to thousands: plain items, no layouts, nothing created while scrolling.
T.AbstractButton {
    id: row

    required property string kind // "module" or "pathway"
    required property string identifier
    required property string title // styled where `styled`, plain otherwise
    required property string plainTitle
    required property string detail
    required property string facts
    required property string tag
    required property string tone
    required property bool saved
    property bool styled: false
    property bool selected: false
    property real margin: Theme.space20
    signal savedToggled(bool saved)

    readonly property var spoken: [kind === "pathway" ? qsTr("Pathway") : "", facts, tag]
    readonly property real textWidth: width - 2 * margin - 40

    implicitHeight: Math.max(Theme.touchTarget + 12, facts_.y + facts_.height + Theme.space12)
    focusPolicy: Qt.StrongFocus
    text: plainTitle
    Accessible.role: Accessible.Button
    Accessible.name: plainTitle
    Accessible.description: spoken.filter(part => part.length > 0).join(". ")

    contentItem: Item {
        Text {
            id: title_
            anchors.left: parent.left
            anchors.leftMargin: row.margin
            y: Theme.space12
            width: row.textWidth
            text: row.title
            textFormat: row.styled ? Text.StyledText : Text.PlainText
            font.family: Theme.serif
            font.weight: Font.DemiBold
            font.pixelSize: Theme.h3
            color: Theme.ink
            wrapMode: Text.Wrap
            maximumLineCount: 3
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Text {
            id: detail_
            anchors.left: title_.left
            y: title_.y + title_.height + 2
            width: row.textWidth
            height: row.detail.length > 0 ? implicitHeight : 0
            text: row.detail
            textFormat: title_.textFormat
            font.family: Theme.sans
            font.pixelSize: Theme.small
            color: Theme.ink2
            wrapMode: Text.Wrap
            maximumLineCount: 3
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Text {
            id: tag_
            anchors.left: title_.left
            y: facts_.y
            text: row.tag
            textFormat: Text.PlainText
            font.family: Theme.sans
            font.pixelSize: Theme.caption
            font.weight: Font.DemiBold
            color: row.tone === "ok" ? Theme.ok : row.tone === "blue" ? Theme.blue : Theme.seal
            Accessible.ignored: true
        }
        Text {
            id: facts_
            anchors.left: tag_.right
            anchors.leftMargin: row.tag.length > 0 ? Theme.space8 : 0
            y: detail_.y + detail_.height + Theme.space4
            width: row.textWidth - tag_.width - anchors.leftMargin
            text: row.facts
            textFormat: Text.PlainText
            font.family: Theme.sans
            font.pixelSize: Theme.caption
            color: Theme.ink3
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        color: row.selected ? Theme.sealSoft : row.down || row.hovered ? Theme.sunken : "transparent"
        Rectangle {
            anchors.bottom: parent.bottom
            anchors.horizontalCenter: parent.horizontalCenter
            width: parent.width - 2 * row.margin
            height: 1
            color: Theme.line
        }
        Rectangle {
            anchors.fill: parent
            anchors.margins: 2
            radius: Theme.radiusTag
            color: "transparent"
            border.width: 2
            border.color: Theme.blue
            visible: row.visualFocus
        }
    }
    BookmarkButton {
        anchors.right: parent.right
        anchors.rightMargin: row.margin - 12
        y: 2
        saved: row.saved
        subject: row.plainTitle
        onToggled: saved => row.savedToggled(saved)
    }
}
