import QtQuick
import Wanderbuch.Theme

// A Lucide icon in a colour of the theme. Decoration only: whoever shows it says in words what it means.
Image {
    property string name
    property color tint: Theme.ink2
    property real size: 20 * (0.6 + 0.4 * Theme.textScale)

    width: size
    height: size
    sourceSize: Qt.size(size * Theme.pixelRatio, size * Theme.pixelRatio) // qmllint disable type
    source: name.length > 0 ? Theme.icon(name, tint) : ""
    fillMode: Image.PreserveAspectFit
}
