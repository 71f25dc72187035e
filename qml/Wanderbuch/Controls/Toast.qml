import QtQuick
import Wanderbuch.Controls

// What just happened, for a few seconds, with a way to undo it. Made when there is something to say for the first time.
Loader {
    id: toast

    signal action

    function show(message: string, undo = "") {
        active = true;
        (item as ToastPopup).show(message, undo);
    }

    active: false
    onVisibleChanged: if (!visible) (item as ToastPopup)?.close() // it speaks of the page it came from
    source: Qt.resolvedUrl("internal/ToastPopup.qml") // of this file, not of the page that shows it
    onLoaded: (item as ToastPopup).action.connect(action)
}
