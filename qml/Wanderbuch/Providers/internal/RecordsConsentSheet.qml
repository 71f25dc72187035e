pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Providers

// Says exactly what a provider would get to know, with an example, and asks whether it may.
Sheet {
    id: sheet

    required property RecordsModel records
    required property string name
    property string actor: "pseudonym"

    title: qsTr("What may %1 know?").arg(name)
    onAboutToShow: {
        actor = records.actor;
        person.text = records.learnerName;
        earlier.checked = false;
        exact.checked = false;
        records.showExample(actor, person.text);
    }
    onActorChanged: records.showExample(actor, person.text)

    component Point: RowLayout {
        id: point
        required property string text
        property bool goes: true
        spacing: Theme.space10
        Icon {
            name: point.goes ? "check" : "x"
            tint: point.goes ? Theme.ok : Theme.ink3
            size: 18 * (0.6 + 0.4 * Theme.textScale)
            Layout.alignment: Qt.AlignTop
        }
        BodyText {
            text: point.text
            Layout.fillWidth: true
        }
    }
    component As: ChoiceRow {
        required property string value
        checked: sheet.actor === value
        Layout.fillWidth: true
        onClicked: sheet.actor = value
    }

    OverlineText {
        text: qsTr("It gets")
        Layout.fillWidth: true
    }
    Point {
        text: qsTr("which lessons and quizzes of its courses you open and finish, and when")
        Layout.fillWidth: true
    }
    Point {
        text: qsTr("your answers and results in its quizzes")
        Layout.fillWidth: true
    }
    Point {
        text: qsTr("how long you learn there")
        Layout.fillWidth: true
    }
    Point {
        text: qsTr("the stars and words you give its courses")
        Layout.fillWidth: true
    }
    OverlineText {
        text: qsTr("It does not get")
        Layout.fillWidth: true
        Layout.topMargin: Theme.space4
    }
    Point {
        goes: false
        text: qsTr("anything about courses of others")
        Layout.fillWidth: true
    }
    Point {
        goes: false
        text: qsTr("your credentials, and what you saved")
        Layout.fillWidth: true
    }
    OverlineText {
        text: qsTr("It sees you as")
        Layout.fillWidth: true
        Layout.topMargin: Theme.space4
    }
    As {
        value: "pseudonym"
        text: qsTr("A number")
        detail: qsTr("Made for this provider alone: two of them cannot find out that it is the same person")
    }
    As {
        value: "name"
        text: qsTr("That number, with a name")
        detail: qsTr("So that it may confirm to you what you learnt")
    }
    LineField {
        id: person
        objectName: "name"
        visible: sheet.actor === "name"
        label: qsTr("The name it sees")
        hint: qsTr("The name it sees")
        maximumLength: 200
        Layout.fillWidth: true
        onTextEdited: sheet.records.showExample(sheet.actor, text)
    }
    As {
        value: "did"
        text: qsTr("Your key")
        detail: qsTr("The same that signs your records, and the same everywhere: whoever gets it twice knows that it is you")
    }
    ToggleRow {
        id: earlier
        text: qsTr("What I did before, too")
        detail: qsTr("Otherwise only what you do from now on")
        Layout.fillWidth: true
    }
    OverlineText {
        text: qsTr("For example")
        Layout.fillWidth: true
        Layout.topMargin: Theme.space4
    }
    Rectangle {
        radius: Theme.radiusCard
        color: Theme.surface
        border.color: Theme.line
        implicitHeight: lines.implicitHeight + 2 * Theme.space14
        Layout.fillWidth: true
        FilledColumn {
            id: lines
            x: Theme.space16
            y: Theme.space14
            width: parent.width - 2 * Theme.space16
            spacing: Theme.space8
            FilledColumn {
                visible: !exact.checked
                spacing: Theme.space8
                Repeater {
                    model: sheet.records.exampleLines
                    Row {
                        id: line
                        required property var modelData
                        readonly property real nameWidth: Math.min(110 * Theme.textScale, width * 0.4)
                        spacing: Theme.space8
                        Accessible.role: Accessible.StaticText
                        Accessible.name: modelData.name + ": " + modelData.value
                        SmallText {
                            width: line.nameWidth
                            text: line.modelData.name
                            Accessible.ignored: true
                        }
                        BodyText {
                            width: line.width - line.nameWidth - line.spacing
                            text: line.modelData.value
                            wrapMode: Text.Wrap
                            Accessible.ignored: true
                        }
                    }
                }
            }
            SmallText {
                visible: exact.checked
                text: sheet.records.exampleText
                font.family: "monospace"
                color: Theme.ink
                wrapMode: Text.WrapAnywhere
            }
        }
    }
    ToggleRow {
        id: exact
        text: qsTr("Letter by letter")
        detail: qsTr("As it goes over the network (an xAPI statement)")
        Layout.fillWidth: true
    }
    SmallText {
        text: qsTr("You can end this at any time on this page. What has gone until then, the provider has.")
        Layout.fillWidth: true
    }
    Notice {
        visible: sheet.records.problem.length > 0
        tone: "warn"
        iconName: "triangle-alert"
        title: sheet.records.problemTitle
        text: sheet.records.problem
        Layout.fillWidth: true
    }
    Flow {
        spacing: Theme.space10
        Layout.fillWidth: true
        Layout.topMargin: Theme.space8
        ActionButton {
            main: true
            enabled: !sheet.records.busy && (sheet.actor !== "name" || person.text.trim().length > 0)
            text: sheet.records.allowed ? qsTr("Keep it so") : qsTr("Yes, it may")
            onClicked: sheet.records.allow(sheet.actor, person.text, earlier.checked)
        }
        ActionButton {
            text: sheet.records.allowed ? qsTr("Change nothing") : qsTr("Not now")
            onClicked: sheet.close()
        }
    }
}
