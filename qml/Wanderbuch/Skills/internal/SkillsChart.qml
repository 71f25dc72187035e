pragma ComponentBehavior: Bound

import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Skills

// The picture, or its values as a list: where there are fewer than three axes, or where the person wants it so.
Column {
    id: chart

    required property SkillsView view
    property bool asList: false

    readonly property bool drawn: view.axes.length >= 3 && !asList

    spacing: Theme.space16

    RadarPicture {
        id: picture
        width: parent.width
        height: implicitHeight
        visible: chart.drawn
        axes: chart.view.axes
        rings: chart.view.rings
        maximumRadius: Math.min(170, 118 + Math.max(0, width - 350) * 0.25)
        mirrored: LayoutMirroring.enabled
        font.family: Theme.sans
        font.pixelSize: Math.round(Theme.caption)
        gridColor: Theme.line
        labelColor: Theme.ink2
        heldColor: Theme.seal
        wantedColor: Theme.blue
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Skills picture")
        Accessible.description: chart.view.goal.id === "" ? qsTr("What you can show, skill by skill")
                                                          : qsTr("What you can show and what %1 needs, skill by skill").arg(chart.view.goal.title)
        Repeater {
            model: chart.view.axes
            Item { // nothing to see: the axis' values for a screen reader, where its label is drawn
                required property var modelData
                required property int index
                readonly property rect at: picture.labelRects[index] ?? Qt.rect(0, 0, 0, 0)
                x: at.x
                y: at.y
                width: at.width
                height: at.height
                Accessible.role: Accessible.ListItem
                Accessible.name: modelData.label
                Accessible.description: values.describe(modelData)
            }
        }
    }
    PictureKey {
        width: parent.width
        visible: chart.drawn && picture.numbered
        axes: visible ? chart.view.axes : []
    }
    SkillValues {
        id: values
        width: parent.width
        visible: !chart.drawn
        axes: visible ? chart.view.values : []
        rings: chart.view.rings
    }
    CaptionText {
        width: parent.width
        visible: chart.drawn
        text: chart.view.values.length > chart.view.axes.length
              ? qsTr("Rings are EQF levels, %1 at the rim. There is room for %2; the list shows all that you can show.")
                    .arg(chart.view.rings).arg(chart.view.axes.length)
              : qsTr("Rings are EQF levels, %1 at the rim.").arg(chart.view.rings)
    }
}
