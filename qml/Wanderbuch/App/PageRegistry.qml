pragma Singleton

import QtQuick

// The places of the app in the order people see them. A place is one page of one module.
QtObject {
    // `within`: on a phone it has no place along the foot, and is reached from this one; `aside`: so it is on a laptop too.
    // Free of words, so that a change of language leaves the pages standing.
    readonly property var places: [
        {id: "explore", icon: "compass", url: "qrc:/qt/qml/Wanderbuch/Explore/ExplorePage.qml"},
        {id: "learn", icon: "book-open", url: "qrc:/qt/qml/Wanderbuch/Learn/LearnPage.qml"},
        {id: "wallet", icon: "stamp", url: "qrc:/qt/qml/Wanderbuch/Wallet/WalletPage.qml"},
        {id: "skills", icon: "waypoints", url: "qrc:/qt/qml/Wanderbuch/Skills/SkillsPage.qml"},
        {id: "providers", icon: "refresh-cw", url: "qrc:/qt/qml/Wanderbuch/Providers/ProvidersPage.qml", within: "explore"},
        {id: "settings", icon: "settings", url: "qrc:/qt/qml/Wanderbuch/Settings/SettingsPage.qml"},
        {id: "devices", icon: "monitor-smartphone", url: "qrc:/qt/qml/Wanderbuch/Providers/DevicesPage.qml", within: "settings", aside: true}
    ]
    readonly property var titles: ({
            explore: qsTr("Explore"),
            learn: qsTr("Learn"),
            wallet: qsTr("Wallet"),
            skills: qsTr("Skills"),
            providers: qsTr("Providers"),
            settings: qsTr("Settings"),
            devices: qsTr("Your devices")
        })
}
