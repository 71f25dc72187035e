pragma ComponentBehavior: Bound

import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Providers

// How a provider stands, said in words first, with the next step.
Notice {
    id: notice

    required property ProviderModel provider

    tone: provider.tone
    iconName: provider.iconName
    title: provider.standing
    text: provider.standingDetail

    ProgressLine {
        visible: notice.provider.progress >= 0
        width: notice.width - 2 * Theme.space16
        share: notice.provider.progress
        name: notice.provider.standing
    }
    ActionButton {
        visible: notice.provider.busy
        text: qsTr("Stop")
        description: qsTr("What came stays; the rest comes another time")
        onClicked: notice.provider.stop()
    }
    ActionButton {
        visible: notice.provider.paused && !notice.provider.busy
        main: true
        iconName: "play"
        text: qsTr("Go on")
        onClicked: notice.provider.resume()
    }
    ActionButton {
        visible: notice.provider.troubled
        main: true
        iconName: "rotate-ccw"
        text: qsTr("Try again")
        onClicked: notice.provider.check()
    }
}
