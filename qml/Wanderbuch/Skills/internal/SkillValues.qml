pragma ComponentBehavior: Bound

import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls

// The values as bars with words: for who would rather read, and where a picture would have too few axes.
Column {
    id: values

    required property var axes // of SkillAxis
    required property int rings

    spacing: Theme.space12
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Values of the skills picture")

    function held(axis: var): string {
        return !axis.held ? qsTr("not yet") : axis.heldLevel > 0 ? qsTr("level %1").arg(axis.heldLevel) : qsTr("level not said");
    }
    function describe(axis: var): string {
        const own = qsTr("You can show: %1").arg(held(axis));
        return !axis.wanted ? own : axis.wantedLevel > 0 ? qsTr("%1 · needed: level %2").arg(own).arg(axis.wantedLevel)
                                                         : qsTr("%1 · needed at any level").arg(own);
    }

    Repeater {
        model: values.axes
        FilledColumn {
            id: value
            required property var modelData
            width: values.width
            spacing: Theme.space4
            Accessible.role: Accessible.ListItem
            Accessible.name: modelData.label
            Accessible.description: values.describe(modelData)
            BodyText {
                text: value.modelData.label
                font.weight: value.modelData.closest ? Font.DemiBold : Font.Normal
                Accessible.ignored: true
            }
            Rectangle {
                implicitHeight: 8
                radius: 4
                color: Theme.sunken
                Rectangle {
                    width: parent.width * Math.min(1, Math.max(1, value.modelData.heldLevel) / values.rings)
                    height: parent.height
                    radius: 4
                    color: Theme.seal
                    visible: value.modelData.held
                    anchors.left: parent.left
                }
                Rectangle {
                    readonly property real share: Math.min(1, Math.max(1, value.modelData.wantedLevel) / values.rings)
                    x: (value.LayoutMirroring.enabled ? 1 - share : share) * parent.width - 1
                    y: -4
                    width: 3
                    height: parent.height + 8
                    color: Theme.blue
                    visible: value.modelData.wanted
                }
            }
            CaptionText {
                text: values.describe(value.modelData)
                Accessible.ignored: true
            }
        }
    }
}
