pragma ComponentBehavior: Bound

import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Core
import Wanderbuch.Settings

// What checks without a network rest on, and how old it is.
FilledColumn {
    id: part

    required property Services services
    property url file // to be added at once, where one came with the way here
    signal said(string message)

    spacing: Theme.space12

    function add(file: url) {
        trust.add(file);
    }
    Component.onCompleted: if (String(file).length > 0) add(file)

    TrustData {
        id: trust
        services: part.services
        onSaid: message => part.said(message)
    }
    BodyText {
        text: qsTr("A credential is checked with what lies on this device: registers of issuers, their keys, and lists of what was withdrawn. A trust bundle (.wbtrust) brings newer ones, from a provider or on a stick.")
    }
    Notice {
        visible: trust.problem.length > 0
        title: qsTr("Not added")
        text: trust.problem
        tone: "warn"
    }
    FilledColumn {
        Repeater {
            model: trust.bundles
            ListRow {
                required property var modelData
                iconName: modelData.tone === "ok" ? "shield-check" : "circle-help"
                text: modelData.title
                detail: modelData.detail
            }
        }
        ListRow {
            visible: trust.bundles.length === 0
            iconName: "shield"
            text: qsTr("No trust bundle yet")
            detail: qsTr("Signatures are checked all the same. Whether something was withdrawn stays open.")
        }
        ListRow {
            objectName: "addBundle"
            leads: true
            iconName: "file-plus"
            text: qsTr("Add a trust bundle")
            detail: qsTr("From a file or a stick")
            onClicked: chooser.open()
        }
    }
    HeadingText {
        level: 3
        text: qsTr("Issuers you accepted yourself")
        topPadding: Theme.space16
    }
    FilledColumn {
        Repeater {
            model: trust.issuers
            ListRow {
                id: row
                required property var modelData
                iconName: "fingerprint"
                text: modelData.name
                detail: modelData.detail
                IconButton {
                    iconName: "trash-2"
                    text: qsTr("Forget %1").arg(row.modelData.name)
                    onClicked: trust.forgetIssuer(row.modelData.id)
                }
            }
        }
        ListRow {
            visible: trust.issuers.length === 0
            iconName: "user"
            text: qsTr("None")
            detail: qsTr("When you check a credential by somebody no register knows, you can compare the fingerprint and accept them.")
        }
    }
    FileChooser {
        id: chooser
        title: qsTr("Choose a trust bundle")
        filters: [qsTr("Trust bundles (*.wbtrust)"), qsTr("All files (*)")]
        onChosen: file => trust.add(file)
    }
}
