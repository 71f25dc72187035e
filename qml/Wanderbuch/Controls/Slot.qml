import QtQuick

// Shows what `content` makes, as wide as the slot and by itself as high as what it shows. It stands where a Loader would: on
// Qt 6.4 a Loader makes nothing of bound components.
FocusScope {
    id: slot

    property Component content: null
    property Item item: null // what it shows; only the slot sets it

    function renew() {
        if (item) {
            item.visible = false;
            item.destroy();
        }
        item = content?.createObject(slot, {width: width, focus: true}) as Item ?? null;
        if (item) {
            item.width = Qt.binding(() => slot.width);
            item.height = Qt.binding(() => slot.height);
        }
    }

    implicitWidth: item?.implicitWidth ?? 0
    implicitHeight: item?.implicitHeight ?? 0
    onContentChanged: renew()
}
