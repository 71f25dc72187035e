pragma ComponentBehavior: Bound

import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls

// Exactly what can be read: name and value, line by line. What was not asked for and comes along all the same stands apart, and what
// only programs read is folded away.
FilledColumn {
    id: lines

    required property var claims // [{name, value, group: "", "along" or "technical"}]
    property bool unfolded: false
    readonly property var along: of("along")
    readonly property var technical: of("technical")

    spacing: Theme.space8

    function of(group: string): var {
        return claims.filter(claim => claim.group === group);
    }

    component Line: FilledColumn {
        id: line
        required property var modelData
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("%1: %2").arg(modelData.name).arg(modelData.value)
        SmallText {
            text: line.modelData.name
            Accessible.ignored: true
        }
        BodyText {
            text: line.modelData.value
            lineHeight: 1.15
            maximumLineCount: 4
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }

    Repeater {
        model: lines.of("")
        Line {}
    }
    OverlineText {
        visible: lines.along.length > 0
        text: qsTr("Comes along")
        topPadding: Theme.space8
    }
    Repeater {
        model: lines.along
        Line {}
    }
    Item {
        visible: lines.technical.length > 0
        implicitHeight: fold.implicitHeight
        ActionButton {
            id: fold
            objectName: "technical"
            x: -Theme.space8
            quiet: true
            iconName: lines.unfolded ? "chevron-up" : "chevron-down"
            text: qsTr("%n technical entries", "", lines.technical.length)
            description: lines.unfolded ? qsTr("Shown below") : qsTr("Shows more")
            onClicked: lines.unfolded = !lines.unfolded
        }
    }
    Repeater {
        model: lines.unfolded ? lines.technical : []
        Line {}
    }
}
