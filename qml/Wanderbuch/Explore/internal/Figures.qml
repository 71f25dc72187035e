import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls

// A few figures in one row, evenly spread: the number large, what it counts below. They wrap where the text is large.
Flow {
    id: row

    required property var figures // of {value, label}

    readonly property var said: figures.filter(figure => figure.value.length > 0)
    readonly property real widest: {
        let widest = 0;
        for (let i = 0; i < items.count; ++i)
            widest = Math.max(widest, items.itemAt(i)?.natural ?? 0);
        return widest;
    }
    readonly property int columns: Math.max(1, Math.min(said.length, Math.floor((width + Theme.space16) / (widest + Theme.space16))))

    Repeater {
        id: items
        model: row.said
        Item {
            id: figure
            required property var modelData
            readonly property real natural: Math.max(number.implicitWidth, label.implicitWidth)
            width: Math.floor(row.width / row.columns)
            height: number.height + label.height + 2 + Theme.space8
            Accessible.role: Accessible.StaticText
            Accessible.name: modelData.value + " " + modelData.label
            HeadingText {
                id: number
                anchors.left: parent.left
                level: 2
                font.pixelSize: Theme.h2 * 0.95
                wrapMode: Text.NoWrap
                text: figure.modelData.value
                Accessible.ignored: true
            }
            CaptionText {
                id: label
                anchors.left: parent.left
                y: number.height + 2
                color: Theme.ink2
                wrapMode: Text.NoWrap
                text: figure.modelData.label
                Accessible.ignored: true
            }
        }
    }
}
