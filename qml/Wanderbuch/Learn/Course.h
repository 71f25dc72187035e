// A module's pack as a learner meets it: an ordered list of lessons and quizzes.
#pragma once

#include "core/progress/LearnerState.h"

namespace wb::packs {
class Manifest;
}

namespace wb::ui {

struct CourseStep
{
    QString href, title;
    int seconds = 0; // 0 if not said
    bool quiz = false;
};

struct Course
{
    QString moduleId, language, title, subtitle, description, awardName;
    QStringList outcomes;
    QList<CourseStep> steps;

    // -1 for a href that is not a step (any more).
    [[nodiscard]] int indexOf(const QString &href) const;
    // Lessons alone, and the lesson's number among them from 1; 0 for a quiz.
    [[nodiscard]] int lessonCount() const;
    [[nodiscard]] int lessonNumber(int step) const;
    [[nodiscard]] QStringList hrefs() const;
    [[nodiscard]] progress::ModuleOutline outline() const;
    // Of the steps that are not done, as the pack says.
    [[nodiscard]] int secondsLeft(const progress::ModuleState &state) const;
    [[nodiscard]] QSet<QString> done(const progress::ModuleState &state) const;
};

[[nodiscard]] Course courseOf(const packs::Manifest &manifest);

} // namespace wb::ui
