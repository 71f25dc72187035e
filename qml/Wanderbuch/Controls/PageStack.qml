import QtQuick
import QtQuick.Templates as T
import Wanderbuch.Theme

// Pages one over the other, the keyboard always in the uppermost. A new one slides in from where reading goes on, where motion is wanted.
T.StackView {
    id: stack

    function put(page: var, properties: var) {
        push(page, properties, Theme.motionPage === 0 ? T.StackView.Immediate : T.StackView.PushTransition);
        currentItem?.forceActiveFocus();
    }
    function takeOff() {
        pop(Theme.motionPage === 0 ? T.StackView.Immediate : T.StackView.PopTransition);
        currentItem?.forceActiveFocus();
    }

    Accessible.ignored: true // what it holds says what it is

    readonly property real beside: (mirrored ? -1 : 1) * width

    component Slide: Transition {
        id: slide
        property real start: 0
        property real end: 0
        XAnimator {
            from: slide.start
            to: slide.end
            duration: Theme.motionPage
            easing.type: Easing.OutCubic
        }
    }
    pushEnter: Slide {
        start: stack.beside
    }
    pushExit: Slide {
        end: -stack.beside
    }
    popEnter: Slide {
        start: -stack.beside
    }
    popExit: Slide {
        end: stack.beside
    }
}
