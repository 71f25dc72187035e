pragma ComponentBehavior: Bound

import QtQuick
import Wanderbuch.Controls
import Wanderbuch.Core
import Wanderbuch.Learn

// The place for learning: what one is in the middle of, what is done, and the pages for reading and answering.
FocusScope {
    id: page

    required property Services services
    readonly property bool immersive: reading.item !== null
    // What is being read.
    property string readId
    property string readLanguage
    signal go(var target)

    // {page: "module"|"lesson"|"quiz"|"finished", id, language, href}, or {page: "file", url} for a pack from outside
    function open(target: var) {
        const language = target.language ?? "";
        if (target.page === "file") {
            stopReading();
            overview.add(target.url);
        } else if (target.page === "module") {
            showModule(target.id, language);
        } else {
            read(target.page, target.id, language, target.href ?? "");
        }
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
    // kind: "lesson", "quiz" or "finished"
    function read(kind: string, moduleId: string, language: string, href: string) {
        readId = moduleId;
        readLanguage = language;
        const properties = {services: page.services, moduleId: moduleId, language: language};
        if (kind === "finished")
            reading.setSource("FinishedPage.qml", properties);
        else
            reading.setSource(kind === "quiz" ? "QuizPage.qml" : "LessonPage.qml", Object.assign({href: href}, properties));
    }
    function stopReading() {
        if (!reading.item)
            return;
        reading.setSource("", {});
        overview.refresh();
        panes.forceActiveFocus();
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
                onReadWanted: (href, quiz, language) => page.read(quiz ? "quiz" : "lesson", moduleId, language, href)
                onGo: target => page.go(target)
                onFinishWanted: page.read("finished", moduleId, language, "")
            }
        }
        LearnOverview {
            id: overview
            anchors.fill: parent
            focus: true
            services: page.services
            selectedId: panes.currentPage?.moduleId ?? (panes.split ? firstId : "")
            onModuleChosen: (moduleId, language) => page.showModule(moduleId, language)
            onReadWanted: (moduleId, language, href, quiz) => page.read(quiz ? "quiz" : "lesson", moduleId, language, href)
            onGo: target => page.go(target)
        }
    }
    Component {
        id: moduleDetail
        ModuleDetail {
            services: page.services
            canGoBack: !panes.wide
            onBack: panes.pop()
            onReadWanted: (href, quiz, language) => page.read(quiz ? "quiz" : "lesson", moduleId, language, href)
            onGo: target => page.go(target)
            onFinishWanted: page.read("finished", moduleId, language, "")
        }
    }
    Loader {
        id: reading
        anchors.fill: parent
        focus: item !== null
        onLoaded: forceActiveFocus()
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
                page.read(quiz ? "quiz" : "lesson", page.readId, page.readLanguage, href);
            }
            function onFinished() {
                page.read("finished", page.readId, page.readLanguage, "");
            }
            function onGo(target: var) {
                page.stopReading();
                page.go(target);
            }
        }
    }
}
