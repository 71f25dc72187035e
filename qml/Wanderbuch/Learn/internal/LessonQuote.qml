import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Learn

Item {
    id: quote

    required property lessonBlock block

    implicitHeight: column.implicitHeight

    Rectangle {
        anchors.left: parent.left
        width: 3
        height: parent.height
        radius: 1.5
        color: Theme.line
    }
    Column {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.space20
        spacing: Theme.space10
        Repeater {
            model: quote.block.paragraphs
            LessonText {
                required property string modelData
                width: parent.width
                styled: modelData
                font.italic: true
                color: Theme.ink2
            }
        }
    }
}
