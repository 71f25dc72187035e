import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls

// One entry of what was handed on: who it was, and a way to forget it.
Sheet {
    id: sheet

    property var line
    signal named(string id, string recipient)
    signal forget(string id)

    function show(shown: var) {
        line = shown;
        field.text = shown.recipient;
        open();
    }

    title: qsTr("Handed on")

    SmallText {
        text: sheet.line?.detail ?? ""
        Layout.fillWidth: true
    }
    LineField {
        id: field
        label: qsTr("To whom")
        hint: qsTr("A client, a school, a web form")
        maximumLength: 500
        focus: true
        onAccepted: save.clicked()
        Layout.fillWidth: true
    }
    Flow {
        spacing: Theme.space10
        Layout.fillWidth: true
        ActionButton {
            id: save
            main: true
            text: qsTr("Done")
            onClicked: {
                if (field.text !== sheet.line.recipient)
                    sheet.named(sheet.line.id, field.text);
                sheet.close();
            }
        }
        ActionButton {
            iconName: "trash-2"
            text: qsTr("Delete this entry")
            onClicked: {
                sheet.close();
                sheet.forget(sheet.line.id);
            }
        }
    }
}
