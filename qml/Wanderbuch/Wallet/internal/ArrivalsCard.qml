pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Wallet

// A quiet word of what is on its way: what waits for a decision, and what issuers promised for later.
FilledColumn {
    id: part

    required property ArrivalsModel model
    signal undecidedChosen
    signal badgesChosen

    visible: model.undecided > 0 || model.badges > 0 || model.promised.length > 0
    spacing: Theme.space10

    ListRow {
        visible: part.model.undecided > 0
        iconName: "stamp"
        tint: Theme.seal
        text: qsTr("%n credential(s) came for you", "", part.model.undecided)
        detail: qsTr("Checked already; you decide what is kept")
        leads: true
        onClicked: part.undecidedChosen()
    }
    ListRow {
        visible: part.model.badges > 0
        iconName: "award"
        tint: Theme.seal
        text: qsTr("%n badge(s) came from your hosts", "", part.model.badges)
        detail: qsTr("Checked already; you decide what is kept")
        leads: true
        onClicked: part.badgesChosen()
    }
    Card {
        visible: part.model.promised.length > 0
        interactive: false
        framed: false
        ground: Theme.sunken
        text: part.model.promisedTitle
        contentItem: FilledColumn {
            spacing: Theme.space10
            RowLayout {
                spacing: Theme.space12
                Icon {
                    name: "hourglass"
                    tint: Theme.ink2
                    Layout.alignment: Qt.AlignTop
                }
                BodyText {
                    text: part.model.promisedTitle
                    font.weight: Font.DemiBold
                    lineHeight: 1.15
                    Layout.fillWidth: true
                }
            }
            Repeater {
                model: part.model.promised
                GridLayout {
                    id: promise
                    required property var modelData
                    columns: giveUp.implicitWidth <= 0.45 * width ? 2 : 1 // large text leaves no room side by side
                    columnSpacing: Theme.space8
                    rowSpacing: 0
                    ColumnLayout {
                        spacing: 2
                        Layout.fillWidth: true
                        BodyText {
                            text: promise.modelData.title
                            lineHeight: 1.15
                            Layout.fillWidth: true
                        }
                        SmallText {
                            text: promise.modelData.when
                            Layout.fillWidth: true
                        }
                    }
                    ActionButton {
                        id: giveUp
                        quiet: true
                        text: qsTr("Give up")
                        description: promise.modelData.title
                        onClicked: part.model.giveUp(promise.modelData.id)
                    }
                }
            }
            SmallText {
                visible: text.length > 0
                text: part.model.note
                color: Theme.ink
            }
            Flow {
                ActionButton {
                    iconName: "refresh-cw"
                    text: part.model.asking ? qsTr("Asking") : qsTr("Ask now")
                    enabled: !part.model.asking
                    onClicked: part.model.askNow()
                }
            }
        }
    }
}
