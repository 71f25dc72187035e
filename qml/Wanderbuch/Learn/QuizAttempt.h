// The last attempt at a quiz, put together again from what was recorded. Pure.
#pragma once

#include "core/assessment/Response.h"
#include "core/progress/Event.h"

#include <QHash>

namespace wb::ui {

struct QuizAttempt
{
    QString id; // empty: there was none
    bool finished = false;
    QHash<QString, assessment::Response> responses; // by item, the last one each
};

// `events` in order, as Learner::events() gives them. An attempt that was begun after a finished one is the last.
[[nodiscard]] QuizAttempt lastAttempt(const QList<progress::Event> &events, const QString &href);

} // namespace wb::ui
