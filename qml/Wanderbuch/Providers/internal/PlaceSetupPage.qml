pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Core
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Providers

// Where the devices meet: a server or a folder. For the first device of a group, or to move all of it.
ScrollPage {
    id: page

    required property Services services
    property bool canGoBack: true
    property bool moving: false
    property bool folderFirst: false
    property string formerAddress
    property string formerUser
    signal back
    signal done

    function save() {
        if (!form.complete || place.busy)
            return;
        if (moving && form.overFolder)
            place.moveToFolder(form.folder);
        else if (moving)
            place.moveToServer(form.address, form.user, form.password);
        else if (form.overFolder)
            place.setUpFolder(form.folder, deviceName.text);
        else
            place.setUpServer(form.address, form.user, form.password, deviceName.text);
    }

    maximumWidth: 560
    spacing: Theme.space14

    PlaceSetupModel {
        id: place
        services: page.services
        onDone: {
            form.password = "";
            page.done();
        }
    }
    PageHeader {
        title: page.moving ? qsTr("Where they meet") : qsTr("Begin here")
        canGoBack: page.canGoBack
        Layout.fillWidth: true
        onBack: page.back()
    }
    BodyText {
        text: page.moving ? qsTr("Another address or password of the same place, or another place: then all is written there. Do it on each of your devices.")
                          : qsTr("All your devices have to reach this place. Sealed packets lie there and nothing else.")
        color: Theme.ink2
        Layout.fillWidth: true
    }
    ColumnLayout {
        enabled: !place.busy
        spacing: Theme.space14
        Layout.fillWidth: true
        PlaceForm {
            id: form
            overFolder: page.folderFirst
            address: page.formerAddress
            user: page.formerUser
            folderHint: qsTr("Best is an empty one")
            Layout.fillWidth: true
            onFolderChosen: chosen => folder = place.pathOf(chosen)
            onAccepted: page.moving ? page.save() : deviceName.forceActiveFocus()
        }
        SmallText {
            visible: !form.overFolder
            text: qsTr("Nextcloud shows the address under Files, Settings; add the name of a folder. The password is kept in your wallet. Best is one made for one app alone, which can be taken back there.")
            Layout.fillWidth: true
        }
        OverlineText {
            visible: !page.moving
            text: qsTr("What this device is called")
            Layout.fillWidth: true
            Layout.topMargin: Theme.space8
        }
        LineField {
            id: deviceName
            visible: !page.moving
            label: qsTr("Name of this device")
            hint: place.proposedName
            text: place.proposedName
            maximumLength: 100
            Layout.fillWidth: true
            onAccepted: page.save()
        }
    }
    Notice {
        visible: place.problem.length > 0
        tone: "warn"
        iconName: "triangle-alert"
        title: place.problemTitle
        text: place.problem
        Layout.fillWidth: true
    }
    BodyText {
        visible: place.busy
        text: qsTr("Reaching the place")
        Layout.fillWidth: true
    }
    Flow {
        spacing: Theme.space10
        Layout.fillWidth: true
        ActionButton {
            visible: !place.busy
            main: true
            enabled: form.complete
            text: page.moving ? qsTr("Meet there") : qsTr("Set up")
            onClicked: page.save()
        }
        ActionButton {
            visible: place.busy
            text: qsTr("Stop")
            onClicked: place.cancel()
        }
    }
}
