pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Providers

// Where a provider wants to get learning records, and how one gets in there: the address, then a log-in.
Sheet {
    id: sheet

    required property RecordsModel records
    required property string name
    property bool byName: false // though it could be done in the browser

    readonly property bool browser: records.step === RecordsModel.Login && records.loginHost.length > 0 && !byName

    title: qsTr("Connect to %1").arg(name)
    onAboutToShow: {
        records.beginConnecting();
        byName = false;
        address.text = records.names;
        user.text = "";
        password.text = "";
    }
    onClosed: records.stopConnecting()

    BodyText {
        visible: sheet.records.step === RecordsModel.Address || sheet.records.step === RecordsModel.Asking
        text: sheet.records.names.length > 0 ? qsTr("This is where it says that it gets learning records. Change it only if the provider told you another one.")
                                             : qsTr("Learning records go to a record store (an LRS) of the provider. Its address comes from the provider.")
        Layout.fillWidth: true
    }
    LineField {
        id: address
        objectName: "address"
        visible: sheet.records.step === RecordsModel.Address || sheet.records.step === RecordsModel.Asking
        enabled: sheet.records.step === RecordsModel.Address
        label: qsTr("Address of the record store")
        hint: qsTr("lrs.school.example")
        inputMethodHints: Qt.ImhUrlCharactersOnly | Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
        maximumLength: 2000
        Layout.fillWidth: true
        onAccepted: if (length > 0) sheet.records.lookAt(text)
    }
    ListRow {
        visible: sheet.records.step === RecordsModel.Login || sheet.records.step === RecordsModel.Browser
        iconName: sheet.records.encrypted ? "lock" : "lock-open"
        tint: sheet.records.encrypted ? Theme.ok : Theme.warn
        text: sheet.records.foundHost
        detail: sheet.records.encrypted ? qsTr("The connection is encrypted")
                                        : qsTr("Not encrypted: whoever is in this network can read what goes there, your password too")
        Layout.fillWidth: true
    }
    BodyText {
        visible: sheet.records.step === RecordsModel.Login
        text: sheet.browser ? qsTr("You log in at %1, in your browser. Wanderbuch sees no password.").arg(sheet.records.loginHost)
                            : qsTr("The provider gives you a name and a password for it. They are kept in your wallet, encrypted.")
        Layout.fillWidth: true
    }
    LineField {
        id: user
        objectName: "user"
        visible: sheet.records.step === RecordsModel.Login && !sheet.browser
        label: qsTr("Name")
        hint: qsTr("Name")
        inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
        maximumLength: 500
        Layout.fillWidth: true
        onAccepted: password.forceActiveFocus(Qt.TabFocusReason)
    }
    PassphraseField {
        id: password
        objectName: "password"
        visible: sheet.records.step === RecordsModel.Login && !sheet.browser
        label: qsTr("Password")
        hint: qsTr("Password")
        maximumLength: 1000
        Layout.fillWidth: true
        onAccepted: if (connect.enabled) connect.clicked()
    }
    BodyText {
        visible: sheet.records.step === RecordsModel.Asking || sheet.records.step === RecordsModel.Browser
        text: sheet.records.step === RecordsModel.Asking ? qsTr("Asking how one gets in") : qsTr("Log in in your browser. This goes on by itself.")
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
            visible: sheet.records.step === RecordsModel.Address
            main: true
            enabled: address.length > 0
            text: qsTr("Go on")
            onClicked: sheet.records.lookAt(address.text)
        }
        ActionButton {
            visible: sheet.browser
            main: true
            iconName: "globe"
            text: qsTr("Log in in the browser")
            onClicked: sheet.records.logInByBrowser()
        }
        ActionButton {
            visible: sheet.browser
            text: qsTr("I have a name and a password")
            onClicked: sheet.byName = true
        }
        ActionButton {
            id: connect
            visible: sheet.records.step === RecordsModel.Login && !sheet.browser
            main: true
            enabled: user.length > 0 && password.length > 0 && !sheet.records.busy
            text: qsTr("Connect")
            onClicked: sheet.records.logIn(user.text, password.text)
        }
        ActionButton {
            visible: sheet.records.step === RecordsModel.Login
            text: qsTr("Another address")
            onClicked: sheet.records.stopConnecting()
        }
        ActionButton {
            visible: sheet.records.step === RecordsModel.Asking || sheet.records.step === RecordsModel.Browser
            text: qsTr("Stop")
            onClicked: sheet.records.stopConnecting()
        }
        ActionButton {
            visible: sheet.records.step === RecordsModel.Address
            text: qsTr("Not now")
            onClicked: sheet.close()
        }
    }
}
