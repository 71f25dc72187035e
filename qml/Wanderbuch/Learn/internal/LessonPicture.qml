import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Learn

// A picture of the pack on its sunken card. Its description is what a screen reader says, and what stands there if it
// cannot be shown.
Column {
    id: picture

    required property lessonBlock block
    required property string imageBase
    readonly property bool missing: block.path.length === 0 || image.status === Image.Error

    spacing: Theme.space8

    Rectangle {
        width: parent.width
        height: picture.missing ? words.implicitHeight + 2 * Theme.space20 : image.height + 2 * Theme.space16
        radius: Theme.radiusCard
        color: Theme.sunken
        Accessible.role: Accessible.Graphic
        Accessible.name: picture.block.alt

        Image {
            id: image
            anchors.centerIn: parent
            visible: !picture.missing
            width: parent.width - 2 * Theme.space16
            // Until its form is known, that of most drawings: the text below then stays where it is.
            height: status === Image.Ready && implicitWidth > 0 ? width * implicitHeight / implicitWidth : width * 9 / 16
            sourceSize.width: Math.round(width * Screen.devicePixelRatio)
            source: picture.block.path.length > 0 && width > 0 ? picture.imageBase + (Theme.dark ? "dark/" : "light/") + picture.block.imageKey : ""
            fillMode: Image.PreserveAspectFit
            Accessible.ignored: true
        }
        Column {
            id: words
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.space20
            visible: picture.missing
            spacing: Theme.space8
            Icon {
                name: "eye-off"
            }
            SmallText {
                width: parent.width
                text: qsTr("This picture cannot be shown. It shows: %1").arg(picture.block.alt)
            }
        }
    }
    SmallText {
        width: parent.width
        visible: text.length > 0
        text: picture.block.text
    }
}
