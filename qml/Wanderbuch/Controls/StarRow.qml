pragma ComponentBehavior: Bound

import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls

// One to five stars to choose from: by hand, with the arrow keys, or with the keys 1 to 5.
Row {
    id: row

    property int value: 0 // 0: none chosen
    required property string label
    signal picked(int value)

    readonly property int most: 5
    property int pointed: 0 // under the pointer

    function step(from: int, by: int) {
        const to = Math.max(1, Math.min(most, from + (LayoutMirroring.enabled ? -by : by)));
        buttons.itemAt(to - 1).forceActiveFocus(Qt.TabFocusReason);
    }

    height: Theme.touchTarget
    Accessible.role: Accessible.Grouping
    Accessible.name: label

    Repeater {
        id: buttons
        model: row.most
        Pressable {
            id: star

            required property int index
            readonly property int worth: index + 1
            readonly property bool checked: worth === row.value

            implicitWidth: Theme.touchTarget
            implicitHeight: Theme.touchTarget
            text: qsTr("%n of 5 star(s)", "", worth)
            Accessible.role: Accessible.RadioButton
            Accessible.checkable: true
            Accessible.checked: checked
            onClicked: row.picked(worth)
            onHoveredChanged: row.pointed = hovered ? worth : 0
            Keys.onLeftPressed: row.step(worth, -1)
            Keys.onRightPressed: row.step(worth, 1)
            Keys.onPressed: event => {
                const digit = event.key - Qt.Key_0;
                if (digit >= 1 && digit <= row.most) {
                    row.picked(digit);
                    event.accepted = true;
                }
            }

            contentItem: Item {
                Icon {
                    readonly property bool full: star.worth <= (row.pointed > 0 ? row.pointed : row.value)
                    anchors.centerIn: parent
                    name: full ? "star+full" : "star"
                    size: 26 * (0.6 + 0.4 * Theme.textScale)
                    tint: full ? Theme.seal : Theme.ink3
                }
            }
            background: Item {
                FocusRing {
                    shown: star.visualFocus
                }
            }
        }
    }
}
