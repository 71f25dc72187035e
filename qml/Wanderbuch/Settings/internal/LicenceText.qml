import QtQuick
import QtQuick.Layouts
import Wanderbuch.Controls
import Wanderbuch.Settings

// A licence, word for word.
SmallText {
    id: licence

    required property string name

    text: texts.text(name)
    lineHeight: 1.35
    Layout.fillWidth: true

    Licences {
        id: texts
    }
}
