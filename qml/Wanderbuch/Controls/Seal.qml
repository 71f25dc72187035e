import QtQuick
import Wanderbuch.Theme

// The seal of a credential, drawn from its digest (hexadecimal SHA-256 of its exact bytes).
Image {
    property string digest
    property real size: 62
    property color ink: Theme.seal
    property color surface: Theme.surface

    width: size
    height: size
    sourceSize: Qt.size(size * Theme.pixelRatio, size * Theme.pixelRatio) // qmllint disable type
    source: digest.length > 0 ? "image://wbseal/" + digest + "?" + String(ink).replace("#", "") + "," + String(surface).replace("#", "") + "," + Theme.pixelRatio : ""
    asynchronous: true
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Seal %1").arg(digest.substring(0, 8))
}
