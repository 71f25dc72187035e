import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Learn

// Something set apart from the run of the text: a card with a coloured edge and a small title.
Item {
    id: callout

    required property lessonBlock block
    readonly property bool warns: block.tone === "warning" || block.tone === "caution"
    readonly property color tint: warns ? Theme.warn : block.tone === "important" ? Theme.seal : Theme.blue
    readonly property string kindName: block.tone === "tip" ? qsTr("Tip") : block.tone === "important" ? qsTr("Important")
        : block.tone === "warning" ? qsTr("Watch out") : block.tone === "caution" ? qsTr("Careful") : qsTr("Note")

    implicitHeight: column.implicitHeight + 2 * Theme.space16
    Accessible.role: Accessible.Grouping
    Accessible.name: block.title.length > 0 ? block.title : kindName

    Rectangle { // the shadow
        anchors.fill: parent
        anchors.topMargin: 2
        anchors.bottomMargin: -2
        radius: Theme.radiusCard
        color: Theme.shadow
    }
    Rectangle { // the frame, and the edge that shows of it
        anchors.fill: parent
        radius: Theme.radiusCard
        color: Theme.line
    }
    Rectangle {
        width: 2 * radius
        height: parent.height
        radius: Theme.radiusCard
        color: callout.tint
        anchors.left: parent.left
    }
    Rectangle {
        anchors.fill: parent
        anchors.margins: 1
        anchors.leftMargin: 4
        radius: Theme.radiusCard - 2
        color: Theme.surface
    }
    Column {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.space20
        anchors.rightMargin: Theme.space16
        y: Theme.space16
        spacing: Theme.space4
        Row {
            width: parent.width
            spacing: Theme.space4 + 2
            Icon {
                id: mark
                visible: callout.warns
                name: "triangle-alert"
                tint: callout.tint
                size: Theme.small + 2
            }
            SmallText {
                width: parent.width - (mark.visible ? mark.width + parent.spacing : 0)
                text: callout.Accessible.name
                color: callout.tint
                Accessible.ignored: true
            }
        }
        Repeater {
            model: callout.block.paragraphs
            LessonText {
                required property string modelData
                width: parent.width
                styled: modelData
                font.family: Theme.sans
                font.pixelSize: Theme.body
                lineHeight: Theme.body * 1.5
            }
        }
    }
}
