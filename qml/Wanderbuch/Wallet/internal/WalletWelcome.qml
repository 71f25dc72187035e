import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls

// What belongs in a wallet, where there is room to say it and nothing to show yet.
ScrollPage {
    margin: 40
    maximumWidth: 560
    spacing: Theme.space14

    HeadingText {
        level: 2
        text: qsTr("What belongs here")
        Layout.fillWidth: true
        Layout.topMargin: Theme.space8
    }
    BodyText {
        text: qsTr("A wallet keeps what you can show. Every credential stays exactly as it was signed, and is checked on this device each time you look.")
        color: Theme.ink2
        Layout.fillWidth: true
    }
    FilledColumn {
        Layout.fillWidth: true
        Repeater {
            model: [
                {icon: "stamp", title: qsTr("European Digital Credentials"), detail: qsTr("Sealed by a university, a school or a training provider; often sent by mail or found in Europass")},
                {icon: "badge-check", title: qsTr("Open Badges and other credentials"), detail: qsTr("From courses, memberships and employers; what cannot be checked yet is kept all the same")},
                {icon: "book-open", title: qsTr("Your own record"), detail: qsTr("Made when you finish a module in Learn, and clearly marked as your own word")}
            ]
            ListRow {
                required property var modelData
                iconName: modelData.icon
                tint: Theme.seal
                text: modelData.title
                detail: modelData.detail
            }
        }
    }
}
