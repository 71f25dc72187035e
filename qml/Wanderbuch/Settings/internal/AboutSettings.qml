pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Theme
import Wanderbuch.Controls

// What this is, what it sends (nothing), and what it is made of.
ColumnLayout {
    id: part

    signal licence(string title, string name)

    spacing: Theme.space14
    Layout.fillWidth: true

    RowLayout {
        spacing: Theme.space14
        Layout.fillWidth: true
        Seal {
            digest: "57616e6465726275636800000000000000000000000000000000000000000057"
            size: 62
            Accessible.ignored: true
        }
        ColumnLayout {
            spacing: 2
            Layout.fillWidth: true
            HeadingText {
                level: 2
                text: "Wanderbuch"
                Layout.fillWidth: true
            }
            SmallText {
                text: qsTr("Version %1").arg(Qt.application.version)
                Layout.fillWidth: true
            }
        }
    }
    BodyText {
        text: qsTr("A Wanderbuch was the book a travelling craftsman carried from town to town. Each master wrote in what he had learnt there and pressed a seal under it. It worked without asking anybody far away.")
        color: Theme.ink2
        Layout.fillWidth: true
    }
    Notice {
        tone: "ok"
        iconName: "shield-check"
        title: qsTr("It tells nobody about you")
        text: qsTr("No account, no telemetry, no crash reports, no advertising. It asks the providers you added for news; what is yours is encrypted on this device and leaves it only where you said so.")
        Layout.fillWidth: true
    }
    HeadingText {
        level: 2
        text: qsTr("What it is made of")
        Layout.fillWidth: true
        Layout.topMargin: Theme.space8
    }
    ColumnLayout {
        spacing: 0
        Layout.fillWidth: true
        component Piece: ListRow {
            property string name // of a licence that comes with the app
            leads: name.length > 0
            Layout.fillWidth: true
            onClicked: part.licence(text, name)
        }
        Piece {
            text: "Wanderbuch"
            detail: qsTr("The app itself: Apache License 2.0")
            name: "wanderbuch"
        }
        Piece {
            text: qsTr("Wanderbuch sample library")
            detail: qsTr("Modules, pathways and drawings: Creative Commons Attribution 4.0 (CC BY 4.0)")
        }
        Piece {
            text: "ESCO"
            // The wording is the one the European Commission asks for.
            detail: qsTr("This service uses the ESCO classification of the European Commission.")
        }
        Piece {
            text: "Source Serif 4"
            detail: qsTr("Font: SIL Open Font License 1.1")
            name: "source-serif"
        }
        Piece {
            text: "Inter"
            detail: qsTr("Font: SIL Open Font License 1.1")
            name: "inter"
        }
        Piece {
            text: "Noto Sans Arabic"
            detail: qsTr("Font: SIL Open Font License 1.1")
            name: "noto-sans-arabic"
        }
        Piece {
            text: "Lucide"
            detail: qsTr("Icons: ISC License")
            name: "lucide"
        }
        Piece {
            text: qsTr("Contexts of linked data")
            detail: qsTr("What the words of credentials mean: W3C Software and Document License, BSD 3-Clause and MIT")
            name: "contexts"
        }
        Piece {
            text: "Qt"
            detail: qsTr("Window, pages and pictures: GNU LGPL 3, linked dynamically")
        }
        Piece {
            text: "libsodium"
            detail: qsTr("Encryption: ISC License")
        }
        Piece {
            text: "OpenSSL"
            detail: qsTr("Certificates: Apache License 2.0")
        }
        Piece {
            text: "SQLite"
            detail: qsTr("Databases: public domain")
        }
        Piece {
            text: "QtKeychain"
            detail: qsTr("The system's keychain: BSD 3-Clause License")
        }
        Piece {
            text: "ZXing-C++"
            detail: qsTr("QR codes: Apache License 2.0")
        }
        Piece {
            text: "zlib"
            detail: qsTr("Compression: zlib License")
        }
        Piece {
            text: "libzip"
            detail: qsTr("Course packs: BSD 3-Clause License")
        }
        Piece {
            text: "MD4C"
            detail: qsTr("Lessons in Markdown: MIT License")
        }
        Piece {
            text: "tl::expected"
            detail: qsTr("Errors as values: CC0 1.0")
        }
    }
}
