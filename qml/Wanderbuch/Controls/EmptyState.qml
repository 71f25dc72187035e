import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme

// What will stand here, and the first step towards it. The first step is the child.
ColumnLayout {
    id: empty

    required property string iconName
    required property string title
    property string text
    default property alias actions: row.data

    spacing: Theme.space12

    Rectangle {
        Layout.preferredWidth: 56
        Layout.preferredHeight: 56
        radius: 28
        color: Theme.sunken
        Icon {
            anchors.centerIn: parent
            name: empty.iconName
            size: 26
        }
    }
    HeadingText {
        level: 2
        text: empty.title
        Layout.fillWidth: true
    }
    BodyText {
        text: empty.text
        color: Theme.ink2
        visible: text.length > 0
        Layout.fillWidth: true
        Layout.maximumWidth: 520
    }
    Flow {
        id: row
        spacing: Theme.space10
        Layout.fillWidth: true
    }
}
