pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Controls

// Where a skill comes from, if from more than one place.
Sheet {
    id: sheet

    property var origins: [] // of SkillOrigin
    signal go(var target)

    function show(name: string, from: var) {
        title = name;
        origins = from;
        open();
    }

    FilledColumn {
        Layout.fillWidth: true
        Repeater {
            model: sheet.origins
            ListRow {
                required property var modelData
                leads: true
                iconName: modelData.credential ? "stamp" : "book-open"
                text: modelData.title
                detail: [modelData.credential ? qsTr("Credential in your wallet") : qsTr("Finished module"),
                         modelData.level > 0 ? qsTr("EQF %1").arg(modelData.level) : "",
                         modelData.selfAsserted ? qsTr("your own record") : ""].filter(text => text.length > 0).join(" · ")
                onClicked: {
                    sheet.close();
                    sheet.go(modelData.credential ? {place: "wallet", page: "credential", id: modelData.id}
                                                  : {place: "explore", page: "module", id: modelData.id});
                }
            }
        }
    }
}
