pragma ComponentBehavior: Bound

import QtQuick
import Wanderbuch.Controls
import Wanderbuch.Learn

// One block of a lesson in the reading column, as the list shows it.
Item {
    id: view

    required property int index
    required property lessonBlock block
    required property LessonReader reader
    property real measure: width

    implicitHeight: slot.implicitHeight
    LayoutMirroring.enabled: reader.rightToLeft
    LayoutMirroring.childrenInherit: true

    Slot {
        id: slot
        x: (view.width - width) / 2
        width: view.measure
        content: {
            switch (view.block.kind) {
            case "heading": return heading;
            case "image": return picture;
            case "media": return media;
            case "table": return table;
            case "callout": return callout;
            case "list": return list;
            case "code": return code;
            case "quote": return quote;
            case "divider": return divider;
            default: return paragraph;
            }
        }
    }
    Component {
        id: heading
        LessonHeading {
            block: view.block
        }
    }
    Component {
        id: paragraph
        LessonParagraph {
            block: view.block
        }
    }
    Component {
        id: picture
        LessonPicture {
            block: view.block
            imageBase: view.reader.imageBase
        }
    }
    Component {
        id: media
        LessonMedia {
            block: view.block
            reader: view.reader
        }
    }
    Component {
        id: table
        LessonTable {
            block: view.block
        }
    }
    Component {
        id: callout
        LessonCallout {
            block: view.block
        }
    }
    Component {
        id: list
        LessonList {
            block: view.block
        }
    }
    Component {
        id: code
        LessonCode {
            block: view.block
        }
    }
    Component {
        id: quote
        LessonQuote {
            block: view.block
        }
    }
    Component {
        id: divider
        LessonDivider {
            block: view.block
        }
    }
}
