// Qt 6.4 makes no list headers and footers of bound components, so names from outside stay unqualified here.
// qmllint disable unqualified
import QtQuick
import QtQuick.Templates as T
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Wallet

// Everything one holds, and the questions one can ask of it.
FocusScope {
    id: page

    required property WalletModel model
    required property VaultState vault
    required property ArrivalsModel arrivals
    property string selectedId
    signal chosen(string id)
    signal checkChosen
    signal protectChosen
    signal addChosen
    signal filesChosen
    signal pasteChosen
    signal undecidedChosen
    signal badgesChosen

    property bool searching: false
    readonly property real margin: width >= 420 ? Theme.space24 : Theme.space20
    readonly property bool hasSome: page.model.total > 0

    Shortcut {
        sequences: [StandardKey.Find]
        enabled: page.visible && page.hasSome
        onActivated: {
            page.searching = true;
            search.forceActiveFocus();
        }
    }
    ColumnLayout {
        id: top
        x: page.margin
        y: Theme.space16
        width: page.width - 2 * page.margin
        spacing: Theme.space12

        PageHeader {
            title: qsTr("Wallet")
            Layout.fillWidth: true
            IconButton {
                iconName: "plus"
                text: qsTr("Add credentials")
                onClicked: page.addChosen()
            }
            IconButton {
                iconName: "scan-qr-code"
                text: qsTr("Check a credential")
                onClicked: page.checkChosen()
            }
            IconButton {
                visible: page.vault.canLock
                iconName: "lock"
                text: qsTr("Lock the wallet")
                onClicked: page.vault.lock()
            }
        }
        SearchField {
            id: search
            visible: page.hasSome && (page.model.total > 7 || page.searching || text.length > 0)
            label: qsTr("Search your wallet")
            hint: label
            text: page.model.query
            onTextEdited: page.model.query = text
            onTextChanged: page.model.query = text
            Layout.fillWidth: true
        }
        ListView { // chips, in one line that can be pushed aside
            id: chips
            visible: page.hasSome
            orientation: ListView.Horizontal
            spacing: Theme.space8
            clip: contentWidth > width
            boundsBehavior: Flickable.StopAtBounds
            implicitHeight: Math.max(Theme.chip, 30) + 4
            model: page.model.filters
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Which credentials are shown")
            Layout.fillWidth: true
            delegate: Chip {
                required property var modelData
                text: modelData.name
                checked: page.model.filter === modelData.id
                role: Accessible.RadioButton
                onClicked: page.model.filter = modelData.id
            }
        }
    }
    ListView {
        id: list
        objectName: "credentials"
        y: top.y + top.height
        width: page.width
        height: page.height - y
        focus: true
        clip: true
        model: page.model
        spacing: Theme.space14
        reuseItems: true
        cacheBuffer: 600
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: true
        onCurrentItemChanged: if (activeFocus) currentItem?.forceActiveFocus(Qt.TabFocusReason) // arrows show where they are
        T.ScrollBar.vertical: ScrollLine {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Your credentials")

        header: Item {
            width: list.width
            onHeightChanged: if (!list.moving && list.currentIndex <= 0) Qt.callLater(list.positionViewAtBeginning)
            height: above.implicitHeight + (above.implicitHeight > 0 ? 2 : 1) * Theme.space14
            Column {
                id: above
                x: page.margin
                y: Theme.space14
                width: parent.width - 2 * page.margin
                spacing: Theme.space14
                Notice {
                    visible: page.model.message.length > 0
                    title: page.model.messageTitle
                    text: page.model.message
                    tone: "warn"
                    width: parent.width
                }
                ArrivalsCard {
                    model: page.arrivals
                    onUndecidedChosen: page.undecidedChosen()
                    onBadgesChosen: page.badgesChosen()
                    width: parent.width
                }
                ProtectCard {
                    visible: page.vault.wantsProtection
                    onChosen: page.protectChosen()
                    width: parent.width
                }
            }
        }
        delegate: FocusScope {
            id: row
            required property string credentialId
            required property string title
            required property string issuer
            required property string digest
            required property string verdict
            required property string verdictTone
            required property string when
            required property string spoken
            required property int index
            width: list.width
            height: card.implicitHeight
            CredentialCard {
                id: card
                x: page.margin
                width: parent.width - 2 * page.margin
                focus: true
                credentialId: row.credentialId
                title: row.title
                issuer: row.issuer
                digest: row.digest
                verdict: row.verdict
                verdictTone: row.verdictTone
                when: row.when
                spoken: row.spoken
                selected: page.selectedId === row.credentialId
                onClicked: {
                    list.currentIndex = row.index;
                    page.chosen(row.credentialId);
                }
            }
        }
        footer: Item {
            width: list.width
            height: below.implicitHeight + Theme.space24 + Theme.space14
            Column {
                id: below
                x: page.margin
                y: list.count > 0 ? Theme.space14 : 0
                width: parent.width - 2 * page.margin
                spacing: Theme.space24
                EmptyState {
                    visible: page.model.ready && !page.hasSome
                    iconName: "stamp"
                    title: qsTr("Nothing here yet")
                    text: qsTr("Credentials that others awarded you stand here, each with its seal, and the records of what you learnt in Wanderbuch.")
                    width: parent.width
                    ActionButton {
                        main: true
                        iconName: "folder-open"
                        text: qsTr("Add from files")
                        onClicked: page.filesChosen()
                    }
                    ActionButton {
                        iconName: "clipboard-paste"
                        text: qsTr("Paste")
                        onClicked: page.pasteChosen()
                    }
                }
                EmptyState {
                    visible: page.hasSome && list.count === 0
                    iconName: "search"
                    title: qsTr("Nothing fits")
                    text: page.model.query.length > 0 ? qsTr("No credential here has “%1” in its title, issuer or skills.").arg(page.model.query)
                                                     : qsTr("None of your credentials is of this kind.")
                    width: parent.width
                    ActionButton {
                        text: qsTr("Show all")
                        onClicked: {
                            page.model.query = "";
                            page.model.filter = "all";
                        }
                    }
                }
                CheckRowCard {
                    onClicked: page.checkChosen()
                    width: parent.width
                }
            }
        }
    }
}
