// What the learner's progress says about a module, in the words and targets of this module's pages.
#pragma once

#include "core/progress/LearnerState.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QVariantMap>

namespace wb::packs {
class Manifest;
}

namespace wb::ui {

class Learner;

struct ModuleProgress
{
    bool begun = false;  // something was opened or done
    QSet<QString> done;  // hrefs of lessons read and quizzes passed
    int lessonsDone = 0;
    // Only with the manifest of the edition:
    int lessons = 0;
    int lesson = 0;      // the lesson to go on with, from 1; 0 if it is a quiz
    QString href;        // of the step to go on with
    int secondsLeft = 0, seconds = 0;
};

// Which steps of an edition are lessons and which quizzes.
[[nodiscard]] progress::ModuleOutline outlineOf(const packs::Manifest &manifest);
[[nodiscard]] bool isQuiz(const QString &href);

[[nodiscard]] ModuleProgress moduleProgress(const Learner &learner, const QString &module, const packs::Manifest *manifest = nullptr);
// "3 of 6 lessons done", "3 lessons done"; empty if nothing was begun.
[[nodiscard]] QString progressNote(const ModuleProgress &progress);
// The same for every module that was begun.
[[nodiscard]] QHash<QString, QString> progressNotes(const Learner &learner);
// "Start", "Continue lesson 3", "Continue with the quiz".
[[nodiscard]] QString goOnText(const ModuleProgress &progress);

// Credential id -> digest for its seal.
[[nodiscard]] QHash<QString, QString> credentialDigests(const Learner &learner);
// Where the Learn page should open: the step to go on with where it is known, else the module.
[[nodiscard]] QVariantMap learnTarget(const QString &module, const QString &language, const QString &href);

} // namespace wb::ui
