// What a set of events adds up to. A pure function: the order and the repetition of events do not matter, so devices that
// know the same events show the same state.
#pragma once

#include "core/progress/Event.h"

#include <QHash>
#include <QMap>
#include <QSet>

namespace wb::progress {

inline constexpr double passFraction = 0.6; // of a quiz

struct LessonState {
    QDateTime firstOpened;
    QDateTime completed; // invalid until it is
    qint64 seconds = 0;
};

struct AnswerState {
    QString attempt;
    QJsonValue response; // assessment::responseFromJson
    double points = 0;
    double maxPoints = 0;
    QDateTime time;
};

struct QuizState {
    int finishedAttempts = 0;
    double bestFraction = 0; // 0 to 1, of finished attempts
    QDateTime bestAt;
    double lastFraction = 0;
    // The attempt that was begun last and is not finished; empty if there is none.
    QString openAttempt;
    QMap<QString, AnswerState> openAnswers; // by item, the last answer of each
    [[nodiscard]] bool isPassed() const { return finishedAttempts > 0 && bestFraction >= passFraction - 1e-9; }
};

struct ResumePoint {
    QString href;
    QString blockId; // empty: at the beginning
    QDateTime time;
};

// What a module consists of, from its manifest.
struct ModuleOutline {
    QStringList lessons; // hrefs in reading order
    QStringList quizzes;
    QStringList order; // both, in reading order
};

struct ModuleState {
    QString module;
    QDateTime firstOpened;
    QDateTime lastActive;
    qint64 seconds = 0; // idle time not counted
    QDateTime completed; // by a ModuleCompleted event
    QHash<QString, LessonState> lessons; // by href
    QHash<QString, QuizState> quizzes;
    ResumePoint lastPlace; // href empty if nothing was opened
    int rating = 0; // the learner's last one of the whole module that stands, 1 to bestRating; 0: none
    QString feedback; // likewise

    // All lessons completed and every quiz passed.
    [[nodiscard]] bool fulfils(const ModuleOutline &outline) const;
    // Whether the module counts as finished: it was recorded as such, or fulfils its outline.
    [[nodiscard]] bool isFinished(const ModuleOutline &outline) const { return completed.isValid() || fulfils(outline); }
    // Parts done of all parts, 0 to 1.
    [[nodiscard]] double fraction(const ModuleOutline &outline) const;
    // Where to go on: the last place; once that part is done, the next that is not; at the end the first that is not.
    [[nodiscard]] ResumePoint resume(const ModuleOutline &outline) const;

private:
    [[nodiscard]] bool isDone(const QString &href) const;
};

struct LearnerState {
    QMap<QString, ModuleState> modules; // by identifier
    qint64 seconds = 0;
};

[[nodiscard]] LearnerState foldEvents(QList<Event> events);

} // namespace wb::progress
