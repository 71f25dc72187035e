pragma ComponentBehavior: Bound

import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Wallet

// Everything the credential says, in the language one reads.
Column {
    id: body

    required property CredentialView view
    signal pictureChosen(int index)

    spacing: Theme.space20

    Column {
        spacing: Theme.space12
        width: parent.width
        HeadingText {
            level: 2
            text: qsTr("What it says")
            width: parent.width
        }
        Flow {
            visible: body.view.languages.length > 1
            spacing: Theme.space8
            width: parent.width
            Accessible.role: Accessible.Grouping
            Accessible.name: qsTr("Languages of the credential")
            Repeater {
                model: body.view.languages
                Chip {
                    required property var modelData
                    text: modelData.name
                    checked: body.view.language === modelData.code
                    role: Accessible.RadioButton
                    onClicked: body.view.language = modelData.code
                }
            }
        }
        BodyText {
            text: body.view.description
            visible: text.length > 0
            lineHeight: 1.4
            width: Math.min(parent.width, 620 * Theme.textScale)
        }
        BodyText {
            text: qsTr("Nothing more than its title can be read from this document here. The document itself is kept as it came.")
            color: Theme.ink2
            visible: body.view.ready && body.view.description.length === 0 && body.view.parts.length === 0 && body.view.pictures.length === 0
            width: parent.width
        }
    }
    Column {
        visible: body.view.pictures.length > 0
        spacing: Theme.space10
        width: parent.width
        OverlineText {
            text: qsTr("As the issuer designed it")
            color: Theme.ink3
            width: parent.width
        }
        PictureStrip {
            pictures: body.view.pictures
            onChosen: index => body.pictureChosen(index)
            width: parent.width
        }
    }
    Repeater {
        model: body.view.parts
        CredentialPart {
            required property var modelData
            part: modelData
            width: body.width
        }
    }
    Repeater {
        model: body.view.people
        PersonCard {
            required property var modelData
            person: modelData
            width: body.width
        }
    }
}
