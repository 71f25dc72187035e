#include "qml/Wanderbuch/Explore/LearnerNotes.h"

#include "core/packs/Manifest.h"
#include "core/vault/CredentialStore.h"
#include "qml/Wanderbuch/Core/Learner.h"

#include <QCoreApplication>

namespace wb::ui {

namespace {

class Notes
{
    Q_DECLARE_TR_FUNCTIONS(LearnerNotes)

public:
    static QString lessons(int done) { return tr("%n lesson(s) done", nullptr, done); }
    static QString lessonsOf(int done, int all) { return tr("%1 of %n lesson(s) done", nullptr, all).arg(done); }
    static QString begun() { return tr("Begun"); }
    static QString start() { return tr("Start"); }
    static QString goOn() { return tr("Continue"); }
    static QString goOnWithLesson(int number) { return tr("Continue lesson %1").arg(number); }
    static QString goOnWithQuiz() { return tr("Continue with the quiz"); }
};

} // namespace

bool isQuiz(const QString &href)
{
    return href.endsWith(QLatin1String(".gift"));
}

progress::ModuleOutline outlineOf(const packs::Manifest &manifest)
{
    progress::ModuleOutline outline;
    for (const packs::Resource &step : manifest.readingOrder()) {
        outline.order.append(step.href);
        (isQuiz(step.href) ? outline.quizzes : outline.lessons).append(step.href);
    }
    return outline;
}

ModuleProgress moduleProgress(const Learner &learner, const QString &module, const packs::Manifest *manifest)
{
    const progress::ModuleState &state = learner.moduleState(module);
    ModuleProgress progress;
    progress.begun = state.firstOpened.isValid() || !state.lastPlace.href.isEmpty();
    for (auto it = state.lessons.constBegin(); it != state.lessons.constEnd(); ++it) {
        if (it->completed.isValid())
            progress.done.insert(it.key());
    }
    progress.lessonsDone = int(progress.done.size());
    for (auto it = state.quizzes.constBegin(); it != state.quizzes.constEnd(); ++it) {
        if (it->isPassed())
            progress.done.insert(it.key());
    }
    if (!manifest)
        return progress;

    const progress::ModuleOutline outline = outlineOf(*manifest);
    progress.lessons = int(outline.lessons.size());
    progress.lessonsDone = int(std::count_if(
        outline.lessons.begin(), outline.lessons.end(), [&](const QString &href) { return progress.done.contains(href); }));
    progress.href = state.resume(outline).href;
    progress.lesson = int(outline.lessons.indexOf(progress.href)) + 1;
    for (const packs::Resource &step : manifest->readingOrder()) {
        progress.seconds += step.duration;
        progress.secondsLeft += progress.done.contains(step.href) ? 0 : step.duration;
    }
    return progress;
}

QString progressNote(const ModuleProgress &progress)
{
    if (!progress.begun)
        return {};
    if (progress.lessonsDone == 0)
        return Notes::begun();
    return progress.lessons > 0 ? Notes::lessonsOf(progress.lessonsDone, progress.lessons) : Notes::lessons(progress.lessonsDone);
}

QHash<QString, QString> progressNotes(const Learner &learner)
{
    QHash<QString, QString> notes;
    for (const QString &module : learner.state().modules.keys()) {
        if (const QString note = progressNote(moduleProgress(learner, module)); !note.isEmpty())
            notes.insert(module, note);
    }
    return notes;
}

QString goOnText(const ModuleProgress &progress)
{
    if (!progress.begun)
        return Notes::start();
    if (isQuiz(progress.href))
        return Notes::goOnWithQuiz();
    return progress.lesson > 0 ? Notes::goOnWithLesson(progress.lesson) : Notes::goOn();
}

QHash<QString, QString> credentialDigests(const Learner &learner)
{
    QHash<QString, QString> digests;
    for (const vault::CredentialRecord &record : learner.credentials())
        digests.insert(record.id, record.digest);
    return digests;
}

QVariantMap learnTarget(const QString &module, const QString &language, const QString &href)
{
    QVariantMap target{{QStringLiteral("place"), QStringLiteral("learn")}, {QStringLiteral("page"), QStringLiteral("module")},
        {QStringLiteral("id"), module}};
    if (!language.isEmpty())
        target.insert(QStringLiteral("language"), language);
    if (!href.isEmpty()) {
        target[QStringLiteral("page")] = isQuiz(href) ? QStringLiteral("quiz") : QStringLiteral("lesson");
        target.insert(QStringLiteral("href"), href);
    }
    return target;
}

} // namespace wb::ui
