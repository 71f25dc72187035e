import QtQuick
import QtQuick.Templates as T

// The words of the app's first page, each where it stands there, in the app's typefaces, and nothing else: no page can show them for less.
T.ApplicationWindow {
    property Item currentPage: contentItem

    component Caption: Text {
        font.family: "Inter"
        font.pixelSize: 12
        font.weight: Font.Normal
        textFormat: Text.PlainText
    }
    component Small: Text {
        font.family: "Inter"
        font.pixelSize: 13
        font.weight: Font.Normal
        textFormat: Text.PlainText
    }
    component Body: Text {
        font.family: "Inter"
        font.pixelSize: 15
        font.weight: Font.Normal
        textFormat: Text.PlainText
    }
    component Place: Text {
        font.family: "Inter"
        font.pixelSize: 15
        font.weight: Font.Medium
        textFormat: Text.PlainText
    }
    component Here: Text {
        font.family: "Inter"
        font.pixelSize: 15
        font.weight: Font.DemiBold
        textFormat: Text.PlainText
    }
    component Title: Text {
        font.family: "Source Serif 4"
        font.pixelSize: 17
        font.weight: Font.DemiBold
        textFormat: Text.PlainText
    }
    component Name: Text {
        font.family: "Source Serif 4"
        font.pixelSize: 20
        font.weight: Font.DemiBold
        textFormat: Text.PlainText
    }
    component Part: Text {
        font.family: "Source Serif 4"
        font.pixelSize: 21
        font.weight: Font.DemiBold
        textFormat: Text.PlainText
    }
    component Head: Text {
        font.family: "Source Serif 4"
        font.pixelSize: 28
        font.weight: Font.DemiBold
        textFormat: Text.PlainText
    }

    width: 1280
    height: 800
    visible: true
    Name { x: 70; y: 24; width: 124; wrapMode: Text.Wrap; text: "Wanderbuch" }
    Here { x: 58; y: 91; text: "Explore" }
    Place { x: 58; y: 137; text: "Learn" }
    Place { x: 58; y: 183; text: "Wallet" }
    Place { x: 58; y: 229; text: "Skills" }
    Place { x: 58; y: 275; text: "Providers" }
    Place { x: 58; y: 321; text: "Settings" }
    Head { x: 238; y: 27; text: "Explore" }
    Body { x: 516; y: 37; text: "Skill, topic or provider" }
    Caption { x: 762; y: 38; width: 31; wrapMode: Text.Wrap; text: "Ctrl K" }
    Small { x: 250; y: 92; text: "15 minutes" }
    Small { x: 347; y: 92; text: "Green design" }
    Small { x: 461; y: 92; text: "AI and data" }
    Small { x: 562; y: 92; text: "One-person business" }
    Small { x: 726; y: 92; text: "Immersive" }
    Small { x: 822; y: 92; text: "User-centred" }
    Small { x: 935; y: 92; text: "Heritage" }
    Small { x: 1020; y: 92; text: "Across sectors" }
    Small { x: 1143; y: 92; text: "Saved" }
    Part { x: 238; y: 134; width: 504; wrapMode: Text.Wrap; text: "Pathways" }
    Small { x: 754; y: 143; text: "5 on this laptop" }
    Title { x: 254; y: 191; width: 231; wrapMode: Text.Wrap; text: "AI beside the drawing board" }
    Small { x: 254; y: 219; width: 267; wrapMode: Text.Wrap; text: "4 modules · 14 h · 0.5 ECTS · EQF 5" }
    Caption { x: 254; y: 277; width: 267; wrapMode: Text.Wrap; text: "About 3 weeks at 1 h a day" }
    Title { x: 567; y: 191; width: 231; wrapMode: Text.Wrap; text: "The one-person studio" }
    Small { x: 567; y: 219; width: 267; wrapMode: Text.Wrap; text: "4 modules · 14 h · 0.5 ECTS · EQF 5" }
    Caption { x: 567; y: 277; width: 267; wrapMode: Text.Wrap; text: "About 3 weeks at 1 h a day" }
    Title { x: 254; y: 341; width: 231; wrapMode: Text.Wrap; text: "Circular design for makers" }
    Small { x: 254; y: 369; width: 267; wrapMode: Text.Wrap; text: "4 modules · 14 h · 0.5 ECTS · EQF 5" }
    Caption { x: 254; y: 427; width: 267; wrapMode: Text.Wrap; text: "About 3 weeks at 1 h a day" }
    Title { x: 567; y: 341; width: 231; wrapMode: Text.Wrap; text: "Heritage told in space" }
    Small { x: 567; y: 369; width: 267; wrapMode: Text.Wrap; text: "4 modules · 15 h · 0.55 ECTS · EQF 5" }
    Caption { x: 567; y: 427; width: 267; wrapMode: Text.Wrap; text: "About 3 weeks at 1 h a day" }
    Title { x: 254; y: 491; width: 231; wrapMode: Text.Wrap; text: "Across the fence" }
    Small { x: 254; y: 519; width: 267; wrapMode: Text.Wrap; text: "4 modules · 13 h · 0.45 ECTS · EQF 5" }
    Caption { x: 254; y: 577; width: 267; wrapMode: Text.Wrap; text: "About 3 weeks at 1 h a day" }
    Part { x: 238; y: 631; width: 599; wrapMode: Text.Wrap; text: "Modules" }
    Title { x: 238; y: 676; width: 572; wrapMode: Text.Wrap; text: "Création romios for helhel" }
    Small { x: 238; y: 702; width: 572; wrapMode: Text.Wrap; text: "Jenmiteklin digital with dorgaos linluwi and" }
    Caption { x: 238; y: 722; width: 572; wrapMode: Text.Wrap; text: "31 h · EQF 7 · Across sectors · portfolio · English" }
    Title { x: 238; y: 761; width: 572; wrapMode: Text.Wrap; text: "Diseño gajenluwitho of" }
    Small { x: 238; y: 787; width: 572; wrapMode: Text.Wrap; text: "Lumaruldor dorvenqua and digital surface with" }
}
