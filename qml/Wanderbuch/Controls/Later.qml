import QtQuick

// What a page can do without at first: read and made when it is `wanted` for the first time, and hidden while it is not.
Loader {
    required property bool wanted
    required property url page // resolved by the file that uses this
    property var properties: ({}) // the initial ones

    function make() {
        if (wanted && !item)
            setSource(page, properties);
    }

    visible: wanted
    onWantedChanged: make()
    Component.onCompleted: make()
}
