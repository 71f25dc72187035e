import QtQuick
import QtQuick.Layouts
import QtQuick.Shapes
import Wanderbuch.Theme
import Wanderbuch.Controls

// A place where files may be put, drawn as one; the other ways to the same end are its children.
Item {
    id: frame

    required property string iconName
    required property string title
    property string text
    default property alias actions: row.data

    implicitHeight: column.implicitHeight + 2 * Theme.space24

    Shape {
        anchors.fill: parent
        ShapePath {
            strokeColor: Theme.ink3
            strokeWidth: 1.2
            strokeStyle: ShapePath.DashLine
            dashPattern: [4, 4]
            fillColor: Theme.sunken
            startX: Theme.radiusCard
            startY: 1
            PathLine { x: frame.width - Theme.radiusCard; y: 1 }
            PathArc { x: frame.width - 1; y: Theme.radiusCard; radiusX: Theme.radiusCard; radiusY: Theme.radiusCard }
            PathLine { x: frame.width - 1; y: frame.height - Theme.radiusCard }
            PathArc { x: frame.width - Theme.radiusCard; y: frame.height - 1; radiusX: Theme.radiusCard; radiusY: Theme.radiusCard }
            PathLine { x: Theme.radiusCard; y: frame.height - 1 }
            PathArc { x: 1; y: frame.height - Theme.radiusCard; radiusX: Theme.radiusCard; radiusY: Theme.radiusCard }
            PathLine { x: 1; y: Theme.radiusCard }
            PathArc { x: Theme.radiusCard; y: 1; radiusX: Theme.radiusCard; radiusY: Theme.radiusCard }
        }
    }
    ColumnLayout {
        id: column
        x: Theme.space24
        y: Theme.space24
        width: parent.width - 2 * Theme.space24
        spacing: Theme.space8
        Icon {
            name: frame.iconName
            size: 28
            tint: Theme.ink
        }
        HeadingText {
            level: 3
            text: frame.title
            Layout.fillWidth: true
        }
        SmallText {
            text: frame.text
            visible: text.length > 0
            Layout.fillWidth: true
        }
        Flow {
            id: row
            spacing: Theme.space10
            Layout.fillWidth: true
            Layout.topMargin: Theme.space8
        }
    }
}
