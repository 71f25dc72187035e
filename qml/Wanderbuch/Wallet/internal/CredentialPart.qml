import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls

// One thing a credential says was achieved, done, learnt or assessed.
// `part` holds {kind, title, text, facts, outcomes: [{title, text, skills}], skills}.
ColumnLayout {
    id: item

    required property var part

    spacing: Theme.space10

    ColumnLayout {
        spacing: 2
        Layout.fillWidth: true
        OverlineText {
            text: item.part.kind
            color: Theme.ink3
            visible: text.length > 0
            Layout.fillWidth: true
        }
        HeadingText {
            level: 3
            text: item.part.title
            visible: text.length > 0
            Layout.fillWidth: true
        }
    }
    BodyText {
        text: item.part.text
        visible: text.length > 0
        lineHeight: 1.4
        Layout.fillWidth: true
        Layout.maximumWidth: 620 * Theme.textScale
    }
    FactGrid {
        facts: item.part.facts
        Layout.fillWidth: true
        Layout.topMargin: 2
    }
    Repeater {
        model: item.part.outcomes
        RowLayout {
            id: outcome
            required property var modelData
            spacing: Theme.space10
            Layout.fillWidth: true
            Rectangle {
                Layout.preferredWidth: 6
                Layout.preferredHeight: 6
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: 7 * Theme.textScale
                radius: 3
                color: Theme.seal
            }
            ColumnLayout {
                spacing: Theme.space8
                Layout.fillWidth: true
                BodyText {
                    text: outcome.modelData.title
                    Layout.fillWidth: true
                }
                SmallText {
                    text: outcome.modelData.text
                    visible: text.length > 0
                    Layout.fillWidth: true
                }
                SkillTags {
                    skills: outcome.modelData.skills
                    Layout.fillWidth: true
                }
            }
        }
    }
    SkillTags {
        skills: item.part.skills
        Layout.fillWidth: true
    }
}
