import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme

// The head of a page: a way back where there is one, the title of a top page, and its few actions (the children).
RowLayout {
    id: header

    property string title
    property bool canGoBack: false
    property string backText: qsTr("Back")
    property string backIcon: "arrow-left"
    default property alias actions: actionRow.data
    signal back

    spacing: Theme.space4

    IconButton {
        visible: header.canGoBack
        Layout.leftMargin: -12
        Layout.alignment: Qt.AlignTop
        iconName: header.backIcon
        text: header.backText
        onClicked: header.back()
    }
    HeadingText {
        text: header.title
        visible: header.title.length > 0
        elide: Text.ElideRight
        maximumLineCount: 2
        // In large text it gives way a little before it takes a second line.
        size: Theme.lineSize(header.title, Theme.h1, room, Math.min(Theme.h1, 28))
        Layout.fillWidth: true
    }
    Item {
        visible: header.title.length === 0
        Layout.fillWidth: true
    }
    RowLayout {
        id: actionRow
        spacing: 0
        Layout.rightMargin: -12
        Layout.alignment: Qt.AlignTop
    }
}
