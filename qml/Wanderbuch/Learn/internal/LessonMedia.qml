import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Learn

// Sound or film: a player where this build has one, otherwise the name of the file and that it cannot be played here.
Rectangle {
    id: media

    required property lessonBlock block
    required property LessonReader reader
    readonly property bool playable: reader.canPlayMedia && block.path.length > 0 && !(player.item?.failed ?? false)

    implicitHeight: playable ? player.height : words.implicitHeight + 2 * Theme.space16
    radius: Theme.radiusCard
    color: Theme.sunken
    clip: true

    Loader {
        id: player
        width: parent.width
        active: media.reader.canPlayMedia && media.block.path.length > 0
        visible: media.playable
        Component.onCompleted: if (active) setSource("LessonPlayer.qml", {block: media.block, reader: media.reader})
    }
    ColumnLayout {
        id: words
        visible: !media.playable
        x: Theme.space16
        y: Theme.space16
        width: parent.width - 2 * Theme.space16
        spacing: Theme.space4
        HeadingText {
            level: 3
            text: media.block.title
            visible: text.length > 0
            Layout.fillWidth: true
        }
        SmallText {
            text: media.block.path.length > 0 ? qsTr("Cannot be played here: %1").arg(media.block.path.split("/").pop())
                : qsTr("This recording is not part of the pack.")
            Layout.fillWidth: true
        }
    }
}
