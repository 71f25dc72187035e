import QtQuick
import QtQuick.Templates as T

// What leads somewhere while it is `interactive`, and only says something while it is not: rows and cards are made of it. Not itself
// a control: Qt 6.4 tells screen readers what kind a control is by its class, whatever role it was given.
Item {
    id: pressable

    property string text
    property bool interactive: true
    property int silentRole: Accessible.StaticText // while it leads nowhere
    property alias contentItem: body.contentItem
    property alias background: body.background
    property alias padding: body.padding
    property alias leftPadding: body.leftPadding
    property alias rightPadding: body.rightPadding
    property alias topPadding: body.topPadding
    property alias bottomPadding: body.bottomPadding
    readonly property alias implicitContentWidth: body.implicitContentWidth
    readonly property alias implicitContentHeight: body.implicitContentHeight
    readonly property alias availableWidth: body.availableWidth
    readonly property alias mirrored: body.mirrored
    readonly property alias hovered: body.hovered
    readonly property bool down: area.pressed || spaceHeld
    readonly property bool visualFocus: activeFocus && !focusByMouse
    signal clicked

    property bool spaceHeld: false
    property bool focusByMouse: false
    property real reach: 0 // how far above and below it a press still counts

    activeFocusOnTab: interactive
    Accessible.role: interactive ? Accessible.Button : silentRole
    Accessible.name: text
    Accessible.focusable: interactive
    Accessible.onPressAction: if (interactive) clicked()
    Keys.onReturnPressed: event => event.accepted = event.modifiers === Qt.NoModifier && press()
    Keys.onEnterPressed: event => event.accepted = (event.modifiers & ~Qt.KeypadModifier) === 0 && press()
    Keys.onSpacePressed: event => event.accepted = spaceHeld = interactive
    Keys.onReleased: event => {
        if (event.key === Qt.Key_Space && spaceHeld && !event.isAutoRepeat) {
            spaceHeld = false;
            event.accepted = press();
        }
    }
    onActiveFocusChanged: {
        spaceHeld = false;
        focusByMouse = activeFocus && area.pressed;
    }

    function press(): bool {
        if (interactive)
            clicked();
        return interactive;
    }

    T.Control {
        id: body
        anchors.fill: parent
        Accessible.ignored: true

        MouseArea {
            id: area
            z: -0.5 // over the background, under the content and what may be pressed in it
            anchors.fill: parent
            anchors.topMargin: -pressable.reach
            anchors.bottomMargin: -pressable.reach
            enabled: pressable.interactive
            cursorShape: Qt.PointingHandCursor
            onPressed: if (pressable.activeFocusOnTab) pressable.forceActiveFocus(Qt.MouseFocusReason)
            onClicked: pressable.clicked()
        }
    }
}
