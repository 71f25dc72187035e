import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls

// Who published a module, whether that can be relied on, and under which licence it may be used.
Notice {
    id: notice

    required property string publisher
    required property string trust
    required property string licence

    title: publisher
    text: [trust, licence].filter(part => part.length > 0).join("\n")
    iconName: tone === "ok" ? "shield-check" : tone === "seal" ? "shield-alert" : "shield-question-mark"
}
