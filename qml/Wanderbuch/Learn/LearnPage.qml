import QtQuick
import Wanderbuch.Theme
import Wanderbuch.Controls
import Wanderbuch.Core
import Wanderbuch.Learn

// The place for learning: what one is in the middle of, what is done, and the pages for reading and answering.
FocusScope {
    id: page

    required property Services services
    readonly property bool immersive: reading.item !== null
    signal go(var target)

    // {page: "module"|"lesson"|"quiz"|"finished", id, language, href}, or {page: "file", url} for a pack from outside
    function open(target: var) {
        if (target.page === "file") {
            stopReading();
            overview.add(target.url);
            return;
        }
        const step = {moduleId: target.id, language: target.language ?? ""};
        if (target.page === "lesson" || target.page === "quiz")
            read(target.page, Object.assign({href: target.href ?? ""}, step));
        else if (target.page === "finished")
            read("finished", step);
        else
            showModule(step.moduleId, step.language);
    }
    function back(): bool {
        if (reading.item)
            stopReading();
        else if (panes.depth > 0 && !panes.wide)
            panes.pop();
        else
            return false;
        return true;
    }
    function showModule(moduleId: string, language: string) {
        stopReading();
        panes.show(moduleDetail, {moduleId: moduleId, language: language});
    }
    function read(kind: string, step: var) {
        const pages = {lesson: "LessonPage.qml", quiz: "QuizPage.qml", finished: "FinishedPage.qml"};
        reading.setSource(pages[kind], Object.assign({services: page.services}, step));
    }
    function stopReading() {
        reading.setSource("", {});
        overview.refresh();
        panes.forceActiveFocus();
    }
    function readNext(step: var) {
        read(step.quiz ? "quiz" : "lesson", step);
    }

    TwoPane {
        id: panes
        anchors.fill: parent
        visible: !page.immersive
        focus: visible
        splitWhenEmpty: overview.count > 0
        placeholder: Component {
            ModuleDetail {
                services: page.services
                moduleId: overview.firstId
                language: overview.firstLanguage
                onReadWanted: (href, quiz, language) => page.readNext({moduleId: moduleId, language: language, href: href, quiz: quiz})
                onGo: target => page.go(target)
                onFinishWanted: page.read("finished", {moduleId: moduleId, language: language})
            }
        }
        LearnOverview {
            id: overview
            anchors.fill: parent
            focus: true
            services: page.services
            selectedId: panes.currentPage?.moduleId ?? (panes.split ? firstId : "")
            onModuleChosen: (moduleId, language) => page.showModule(moduleId, language)
            onReadWanted: (moduleId, language, href, quiz) => page.readNext({moduleId: moduleId, language: language, href: href, quiz: quiz})
            onGo: target => page.go(target)
        }
    }
    Component {
        id: moduleDetail
        ModuleDetail {
            id: detail
            services: page.services
            canGoBack: !panes.wide
            onBack: panes.pop()
            onReadWanted: (href, quiz, language) => page.readNext({moduleId: moduleId, language: language, href: href, quiz: quiz})
            onGo: target => page.go(target)
            onFinishWanted: page.read("finished", {moduleId: moduleId, language: language})
        }
    }
    Loader {
        id: reading
        anchors.fill: parent
        focus: item !== null
        onLoaded: item.forceActiveFocus()
        Connections {
            target: reading.item
            ignoreUnknownSignals: true
            function onClosed() {
                page.stopReading();
            }
            function onUnlockWanted() {
                page.go({place: "wallet", page: "unlock"});
            }
            function onStepWanted(href: string, quiz: bool) {
                page.readNext({moduleId: reading.item.moduleId, language: reading.item.language, href: href, quiz: quiz});
            }
            function onFinished() {
                page.read("finished", {moduleId: reading.item.moduleId, language: reading.item.language});
            }
            function onGo(target: var) {
                page.stopReading();
                page.go(target);
            }
        }
    }
}
