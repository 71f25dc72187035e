pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Learn

// How the quiz went: in words, then in numbers; what to look at again; what one wrote for oneself.
FocusScope {
    id: result

    required property QuizSession session
    required property real measure
    signal goOn

    Component.onCompleted: go.forceActiveFocus(Qt.TabFocusReason)

    ScrollPage {
        width: parent.width
        height: parent.height
        margin: (width - result.measure) / 2
        maximumWidth: result.measure

        OverlineText {
            text: result.session.moduleTitle
            Layout.topMargin: Theme.space8
            Layout.fillWidth: true
        }
        HeadingText {
            text: result.session.resultTitle
            Layout.fillWidth: true
        }
        BodyText {
            text: result.session.resultText
            color: Theme.ink2
            Layout.fillWidth: true
        }
        ProgressLine {
            name: qsTr("Points")
            share: result.session.fraction
            tint: Theme.blue
            implicitHeight: 8
            Layout.fillWidth: true
        }
        Flow {
            spacing: Theme.space10
            Layout.fillWidth: true
            Layout.topMargin: Theme.space4
            ActionButton {
                id: go
                main: true
                text: result.session.nextHref.length > 0 ? qsTr("Go on") : qsTr("Finish the module")
                onClicked: result.goOn()
            }
            ActionButton {
                text: qsTr("Try again")
                iconName: "rotate-ccw"
                onClicked: result.session.restart()
            }
        }
        HeadingText {
            level: 2
            text: qsTr("Worth another look")
            visible: again.count > 0
            Layout.topMargin: Theme.space12
            Layout.fillWidth: true
        }
        FilledColumn {
            visible: again.count > 0
            Layout.fillWidth: true
            Repeater {
                id: again
                model: result.session.review
                ListRow {
                    required property var modelData
                    text: modelData.title
                    detail: modelData.verdict
                    iconName: modelData.icon
                    tint: Theme.warn
                    leads: true
                    onClicked: result.session.goTo(modelData.index)
                }
            }
        }
        HeadingText {
            level: 2
            text: qsTr("What you wrote")
            visible: thoughts.count > 0
            Layout.topMargin: Theme.space12
            Layout.fillWidth: true
        }
        FilledColumn {
            visible: thoughts.count > 0
            spacing: Theme.space16
            Layout.fillWidth: true
            Repeater {
                id: thoughts
                model: result.session.reflections
                ReflectionCard {
                    required property var modelData
                    question: modelData.title
                    text: modelData.text
                }
            }
        }
    }
}
