// Qt 6.4 makes no list headers and footers of bound components, so names from outside stay unqualified here.
// qmllint disable unqualified
import QtQuick
import QtQuick.Templates as T
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Learn

// The lesson itself: its title, its blocks, and the way on at the end. Tells the reader what has been in view.
ListView {
    id: view

    required property LessonReader reader
    required property real measure
    // The row that stays at the top while heights are still changing (pictures come in, the text grows, the window turns), until the
    // reader moves; 0 is the beginning, -1 none.
    property int pinned: -1
    readonly property Item focused: Window.activeFocusItem
    onFocusedChanged: if (activeFocus && focused !== view) pinned = -1 // scrolled to by the keyboard
    signal turned(string href, bool quiz)
    signal unlockWanted

    // Goes to the block where the learner left off.
    function resume() {
        pinned = Math.max(0, reader.resumeRow);
        pin();
    }
    function pin() {
        const item = pinned > 0 ? itemAtIndex(pinned) : null;
        if (pinned === 0 && !atYBeginning)
            positionViewAtBeginning();
        else if (pinned > 0 && !(item && Math.abs(item.y - contentY) < 2) && !(item && atYEnd))
            positionViewAtIndex(pinned, ListView.Beginning);
        report();
    }
    function topRow(): int {
        const row = indexAt(width / 2, contentY + Theme.space24);
        return row >= 0 ? row : indexAt(width / 2, contentY + Theme.space24 + spacing + 1); // between two blocks
    }
    function report() {
        if (reader.status !== LessonReader.Ready)
            return;
        // While the list is only estimated its end is not its end: the last block has to stand there.
        const atEnd = atYEnd && contentHeight > 0 && itemAtIndex(count - 1) !== null;
        reader.seen(atYBeginning ? 0 : topRow(), visibleArea.yPosition + visibleArea.heightRatio, atEnd);
    }
    function scrollBy(step: real) {
        pinned = -1;
        cancelFlick();
        contentY = Math.max(originY, Math.min(originY + contentHeight - height, contentY + step));
    }

    visible: reader.status === LessonReader.Ready
    model: reader.blocks
    spacing: Theme.space20
    reuseItems: true
    cacheBuffer: 2400
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    keyNavigationEnabled: false
    Accessible.role: Accessible.Pane
    Accessible.name: reader.title
    T.ScrollBar.vertical: ScrollLine {
        onPressedChanged: view.pinned = -1
    }

    onContentYChanged: report()
    onMovementStarted: pinned = -1
    onContentHeightChanged: later.restart()
    onOriginYChanged: later.restart()
    onHeightChanged: later.restart()
    onMeasureChanged: {
        if (pinned < 0 && reader.status === LessonReader.Ready)
            pinned = atYBeginning ? 0 : topRow();
    }
    Keys.onPressed: event => {
        const page = height * 0.86;
        const steps = {[Qt.Key_PageDown]: page, [Qt.Key_PageUp]: -page, [Qt.Key_Down]: 64, [Qt.Key_Up]: -64,
            [Qt.Key_Home]: -contentHeight, [Qt.Key_End]: contentHeight, [Qt.Key_Space]: event.modifiers & Qt.ShiftModifier ? -page : page};
        const step = steps[event.key];
        if (step === undefined || event.modifiers & (Qt.ControlModifier | Qt.AltModifier))
            return;
        scrollBy(step);
        event.accepted = true;
    }

    header: LessonTitle {
        width: view.width
        measure: view.measure
        reader: view.reader
        onUnlockWanted: view.unlockWanted()
    }
    footer: LessonEnd {
        width: view.width
        measure: view.measure
        reader: view.reader
        onTurned: (href, quiz) => view.turned(href, quiz)
    }
    delegate: LessonBlockView {
        width: view.width
        measure: view.measure
        reader: view.reader
    }
    Timer {
        id: later
        interval: 0
        onTriggered: view.pin()
    }
    HoverHandler {
        onPointChanged: view.reader.touched()
    }
}
