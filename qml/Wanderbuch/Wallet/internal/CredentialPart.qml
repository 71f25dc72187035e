pragma ComponentBehavior: Bound

import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls

// One thing a credential says was achieved, done, learnt or assessed.
// `part` holds {kind, title, text, facts, outcomes: [{title, text, skills}], skills}.
Column {
    id: item

    required property var part

    spacing: Theme.space10

    Column {
        width: parent.width
        spacing: 2
        OverlineText {
            text: item.part.kind
            color: Theme.ink3
            visible: text.length > 0
            width: parent.width
        }
        HeadingText {
            level: 3
            text: item.part.title
            visible: text.length > 0
            width: parent.width
        }
    }
    BodyText {
        text: item.part.text
        visible: text.length > 0
        lineHeight: 1.4
        width: Math.min(parent.width, 620 * Theme.textScale)
    }
    FactGrid {
        facts: item.part.facts
        width: parent.width
    }
    Repeater {
        model: item.part.outcomes
        Item {
            id: outcome
            required property var modelData
            width: item.width
            height: said.height
            Rectangle {
                x: outcome.LayoutMirroring.enabled ? parent.width - width : 0
                y: 7 * Theme.textScale
                width: 6
                height: 6
                radius: 3
                color: Theme.seal
            }
            Column {
                id: said
                x: outcome.LayoutMirroring.enabled ? 0 : 16
                width: parent.width - 16
                spacing: Theme.space8
                BodyText {
                    text: outcome.modelData.title
                    width: parent.width
                }
                SmallText {
                    text: outcome.modelData.text
                    visible: text.length > 0
                    width: parent.width
                }
                SkillTags {
                    skills: outcome.modelData.skills
                    width: parent.width
                }
            }
        }
    }
    SkillTags {
        skills: item.part.skills
        width: parent.width
    }
}
