pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Wanderbuch.Core
import Wanderbuch.Controls
import Wanderbuch.Providers

// Adding a provider: where it is, then who it is, then yes or no.
ScrollPage {
    id: page

    required property Services services
    property bool canGoBack: true
    property string given // by a link that the app was opened with
    readonly property bool ready: adding.ready
    readonly property bool deciding: adding.phase === AddProviderModel.Found || adding.phase === AddProviderModel.Adding
    property bool scanning // with the camera from the start
    signal back
    signal providerChosen(int id)

    maximumWidth: 600
    onGivenChanged: if (given.length > 0) adding.look(given)
    Component.onCompleted: if (given.length > 0 && adding.phase === AddProviderModel.Asking) adding.look(given)

    AddProviderModel {
        id: adding
        services: page.services
        onAdded: id => page.providerChosen(id)
    }

    PageHeader {
        title: start.scanning ? qsTr("Scan a provider's code") : qsTr("Add a provider")
        canGoBack: page.canGoBack || start.scanning
        Layout.fillWidth: true
        onBack: {
            if (start.scanning)
                start.scanning = false;
            else
                page.back();
        }
    }
    AddStart {
        id: start
        scanning: page.scanning
        visible: !page.deciding
        adding: adding
        Layout.fillWidth: true
    }
    FoundProvider {
        visible: page.deciding
        adding: adding
        onKnownChosen: page.providerChosen(adding.knownAs)
        Layout.fillWidth: true
    }
}
