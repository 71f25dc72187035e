import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Learn

// A heading inside a lesson; its first level is the lesson's own title and stands above the blocks.
Item {
    id: heading

    required property lessonBlock block

    implicitHeight: text.implicitHeight + text.y

    HeadingText {
        id: text
        y: heading.block.level <= 2 ? Theme.space12 : Theme.space4
        width: parent.width
        level: heading.block.level <= 2 ? 2 : 3
        text: heading.block.text
    }
}
