import QtQuick
import QtTest
import Wanderbuch.Theme
import Wanderbuch.Learn
import "../support"

// Learning by keyboard alone: finding the lesson, reading it, doing the quiz, and the record at the end.
Item {
    id: root

    readonly property string circular: fixture.urn("circular-design-basics")
    property var gone: []

    width: 390
    height: 844

    Component {
        id: pageComponent
        LearnPage {
            anchors.fill: parent
            focus: true
            services: fixture.services
            onGo: target => root.gone.push(target)
        }
    }

    PageCase {
        id: test
        name: "Learn"
        when: windowShown

        property LearnPage page: null

        function init() {
            root.width = 390;
            root.height = 844;
            root.LayoutMirroring.enabled = false;
            Theme.textScale = 1;
            Theme.reducedMotion = true;
            root.gone = [];
            fixture.startAfresh();
            fixture.add("circular-design-basics", "en");
            show();
        }
        function cleanup() {
            page.destroy();
            page = null;
            wait(0);
        }
        function show() {
            page = pageComponent.createObject(root);
            page.forceActiveFocus();
        }
        function restart() {
            cleanup();
            fixture.restart();
            show();
        }

        function find(item, matches) {
            if (!item || !item.visible)
                return null;
            if (matches(item))
                return item;
            for (let i = 0; i < item.children.length; ++i) {
                const found = find(item.children[i], matches);
                if (found)
                    return found;
            }
            return null;
        }
        function named(type) {
            return find(page, item => String(item).startsWith(type));
        }
        function withText(text) {
            return find(root, item => item.text === text);
        }
        function button(text) {
            return find(root, item => item.text === text && item.clicked !== undefined && item.enabled);
        }
        // Walks by Tab until the control with these words has the focus, and presses it.
        function press(text) {
            tryVerify(() => button(text) !== null, 5000, text);
            const wanted = button(text);
            for (let i = 0; i < 60 && !wanted.activeFocus; ++i)
                keyClick(Qt.Key_Tab);
            verify(wanted.activeFocus, "Tab reaches “" + text + "”");
            keyClick(Qt.Key_Return);
        }
        function openLesson(href) {
            page.open({place: "learn", page: "lesson", id: root.circular, language: "en", href: href ?? ""});
            tryVerify(() => named("LessonView") !== null, 5000, "the lesson is there");
            rest(page);
        }
        function openQuiz() {
            page.open({place: "learn", page: "quiz", id: root.circular, language: "en", href: "quiz.gift"});
            tryVerify(() => named("QuizView") !== null, 5000, "the quiz is there");
            rest(page);
        }

        function test_anEmptyPlaceLeadsToExplore() {
            press("Find a module");
            compare(root.gone.length, 1);
            compare(root.gone[0].place, "explore");
        }

        function test_aLockedVaultLeadsToUnlocking() {
            fixture.lock();
            press("Unlock");
            compare(root.gone[0].page, "unlock");
        }

        function test_aLessonIsReadAndLeft() {
            openLesson();
            verify(page.immersive);
            verify(withText("Lesson 1 of 6"));
            const view = named("LessonView");
            verify(view.activeFocus);
            const before = view.contentY;
            keyClick(Qt.Key_Space);
            verify(view.contentY > before + 200);
            keyClick(Qt.Key_PageUp);
            verify(view.contentY < before + 200);
            verify(page.back());
            verify(!page.immersive);
            verify(!page.back());
        }

        function test_theEndLeadsToTheNextLesson() {
            openLesson();
            const view = named("LessonView");
            for (let i = 0; i < 200 && !view.atYEnd; ++i) {
                keyClick(Qt.Key_PageDown);
                wait(0);
            }
            press("Go on");
            tryVerify(() => withText("Lesson 2 of 6") !== null);
        }

        function test_lessonsTurnByKey() {
            openLesson();
            keyClick(Qt.Key_PageDown, Qt.ControlModifier);
            tryVerify(() => withText("Lesson 2 of 6") !== null);
            tryVerify(() => named("LessonView") !== null);
            keyClick(Qt.Key_PageUp, Qt.ControlModifier);
            tryVerify(() => withText("Lesson 1 of 6") !== null);
        }

        function test_readingGoesOnWhereItStopped() {
            openLesson("lessons/03-why-screws-beat-glue.md");
            const view = named("LessonView");
            for (let i = 0; i < 3; ++i) {
                keyClick(Qt.Key_PageDown);
                rest(page);
            }
            const row = view.indexAt(view.width / 2, view.contentY + 30);
            verify(row > 2);
            restart();
            openLesson();
            verify(withText("Lesson 3 of 6"));
            const again = named("LessonView");
            tryVerify(() => Math.abs(again.indexAt(again.width / 2, again.contentY + 30) - row) <= 1);
        }

        function test_aQuizIsDoneByKeyboardAlone() {
            openQuiz();
            const session = named("QuizView").session;
            let safety = 0;
            while (!session.atResult && ++safety < 40) {
                const kind = session.question.kind;
                if (kind === QuizQuestion.Single || kind === QuizQuestion.Multiple || kind === QuizQuestion.TrueFalse) {
                    tryVerify(() => find(page, item => String(item).startsWith("ChoiceRow") && item.activeFocus) !== null, 2000, "an answer has the focus");
                    keyClick(Qt.Key_Down);
                    keyClick(Qt.Key_Space);
                    press("Check");
                } else if (kind === QuizQuestion.Short || kind === QuizQuestion.Number) {
                    tryVerify(() => named("QuizTyped").activeFocus);
                    keyClick(Qt.Key_2);
                    keyClick(Qt.Key_5);
                    keyClick(Qt.Key_Return);
                } else if (kind === QuizQuestion.Matching) {
                    for (let i = 0; i < session.question.rowCount(); ++i) {
                        tryVerify(() => find(page, item => String(item).startsWith("MatchRow") && item.activeFocus) !== null, 2000, "a side has the focus");
                        keyClick(Qt.Key_Return);
                        tryVerify(() => find(root.parent.parent ?? root, item => item.text === session.question.options[0] && item.activeFocus) !== null
                                  || root.Window.activeFocusItem?.text === session.question.options[0], 2000, "an option has the focus");
                        keyClick(Qt.Key_Return);
                        tryVerify(() => find(page, item => String(item).startsWith("MatchRow") && item.activeFocus) !== null);
                        keyClick(Qt.Key_Down);
                    }
                    press("Check");
                } else {
                    tryVerify(() => root.Window.activeFocusItem?.Accessible.name === "Your thoughts");
                    keyClick(Qt.Key_A);
                    press(session.index + 1 < session.count ? "Next question" : "See the result");
                    continue;
                }
                verify(session.question.checked, "question " + session.index);
                tryVerify(() => button("Next question")?.activeFocus || button("See the result")?.activeFocus, 2000, "the way on has the focus");
                keyClick(Qt.Key_Return);
            }
            verify(session.atResult);
            compare(session.reflections.length, 1);
            press("Try again");
            compare(session.index, 0);
        }

        function test_answersComeBackAfterARestart() {
            openQuiz();
            keyClick(Qt.Key_Space);
            press("Check");
            compare(named("QuizView").session.index, 0);
            restart();
            openQuiz();
            compare(named("QuizView").session.index, 1);
        }

        // Nothing is cut off and nothing leaves the page, whatever the size, the direction and the text size.
        function test_everyPageFits_data() {
            const rows = [];
            for (const size of [[390, 844], [1072, 800]])
                for (const scale of [1, 2])
                    for (const mirrored of [false, true])
                        rows.push({tag: size.join("x") + " at " + scale + (mirrored ? " mirrored" : ""), width: size[0], height: size[1], scale: scale, mirrored: mirrored});
            return rows;
        }
        function test_everyPageFits(data) {
            root.width = data.width;
            root.height = data.height;
            root.LayoutMirroring.enabled = data.mirrored;
            root.LayoutMirroring.childrenInherit = true;
            Theme.textScale = data.scale;
            openLesson("lessons/02-materials-that-can-be-sorted.md");
            const view = named("LessonView");
            for (let i = 0; i < 60 && !view.atYEnd; ++i) {
                checkTexts("lesson");
                keyClick(Qt.Key_PageDown);
                wait(0);
            }
            openQuiz();
            const session = named("QuizView").session;
            for (let i = 0; i < session.count; ++i) {
                rest(page);
                checkTexts("question " + i);
                session.next();
            }
            tryVerify(() => named("QuizResult") !== null);
            rest(page);
            checkTexts("result");
            page.open({place: "learn", page: "module", id: root.circular, language: "en"});
            tryVerify(() => withText("Repairable by design") !== null);
            rest(page);
            checkTexts("module");
        }
        // What is made while one scrolls is laid out in the frames that follow; it has a few.
        function checkTexts(where) {
            rest(page);
            for (let frames = 0; frames < 5 && problem(page) !== ""; ++frames) {
                root.Window.window.update();
                waitForRendering(page, 1000);
            }
            compare(problem(page), "", where);
        }
        function problem(item): string {
            if (!item.visible || item.opacity === 0)
                return "";
            const sideways = item.flickableDirection === Flickable.HorizontalFlick && item.interactive;
            if (item.truncated !== undefined && item.textFormat !== undefined) {
                if (item.truncated)
                    return "cut: " + item.text;
                if (item.text.length > 0 && item.width > 0) {
                    const place = item.mapToItem(page, 0, 0);
                    if (place.x < -1)
                        return "out on the left: " + item.text;
                    if (place.x + item.width > page.width + 1)
                        return "out on the right: " + item.text;
                    if (item.contentWidth > item.width + 2)
                        return "wider than its place: " + item.text;
                }
            }
            for (let i = 0; !sideways && i < item.children.length; ++i) {
                const inside = problem(item.children[i]);
                if (inside !== "")
                    return inside;
            }
            return "";
        }
    }
}
