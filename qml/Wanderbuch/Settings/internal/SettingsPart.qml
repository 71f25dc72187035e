import QtQuick
import QtQuick.Layouts
import Wanderbuch.Controls

// One group of settings: its title, the way back where there is one, and its content.
ScrollPage {
    id: part

    required property string title
    required property bool wide
    property bool deeper: false // stands over another part
    default property alias body: column.data
    signal back

    maximumWidth: 560

    PageHeader {
        title: part.title
        canGoBack: part.deeper || !part.wide
        Layout.fillWidth: true
        onBack: part.back()
    }
    ColumnLayout {
        id: column
        Layout.fillWidth: true
    }
}
