import QtQuick
import Wanderbuch.Learn

LessonText {
    required property lessonBlock block

    styled: block.text
}
