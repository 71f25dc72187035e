import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Learn

Item {
    required property lessonBlock block

    implicitHeight: Theme.space16
    Accessible.role: Accessible.Separator

    Rectangle {
        anchors.centerIn: parent
        width: Math.min(parent.width, 80)
        height: 1
        color: Theme.ink3
    }
}
