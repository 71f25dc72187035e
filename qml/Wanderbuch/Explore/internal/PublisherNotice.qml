import QtQuick
import Wanderbuch.Controls

// Who published a module, whether that can be relied on, and under which licence it may be used.
Notice {
    id: notice

    required property string publisher
    required property string trust
    required property string licence

    title: publisher
    text: licence.length > 0 ? trust + "\n" + licence : trust
    iconName: tone === "ok" ? "shield-check" : tone === "seal" ? "shield-alert" : "shield-question-mark"
}
