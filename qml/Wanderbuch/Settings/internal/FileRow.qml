import QtQuick
import Wanderbuch.Controls

// The file that was chosen, and the way to choose another one.
ListRow {
    id: row

    required property string path

    leads: true
    iconName: "folder-open"
    text: path.length > 0 ? path.split(/[\\/]/).pop() : qsTr("Choose a file")
    detail: path.length > 0 ? path : ""
}
