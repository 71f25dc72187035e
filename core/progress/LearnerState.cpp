#include "core/progress/LearnerState.h"

#include "core/base/Json.h"

#include <cmath>

namespace wb::progress {

namespace {

constexpr qint64 maxSecondsAtOnce = 4 * 3600; // one event cannot claim more

double number(const QJsonObject &payload, const char *name)
{
    const double value = payload.value(QLatin1String(name)).toDouble();
    return std::isfinite(value) ? qBound(0.0, value, 1e6) : 0;
}

double fractionOf(const QJsonObject &payload)
{
    const double all = number(payload, "maxPoints");
    return all > 0 ? qBound(0.0, number(payload, "points") / all, 1.0) : 1; // a quiz of reflections only is passed by doing it
}

void setFirst(QDateTime &when, const QDateTime &time)
{
    if (!when.isValid())
        when = time;
}

class Fold
{
public:
    void add(const Event &event)
    {
        ModuleState &module = state.modules[event.place.module];
        module.module = event.place.module;
        setFirst(module.firstOpened, event.time);
        module.lastActive = event.time;
        const QString href = event.place.href;
        switch (event.kind) {
        case EventKind::Opened:
            if (!href.isEmpty()) {
                setFirst(module.lessons[href].firstOpened, event.time);
                // Coming back to a lesson keeps the place in it.
                if (module.lastPlace.href != href)
                    module.lastPlace = {href, m_places.value({module.module, href}), event.time};
                module.lastPlace.time = event.time;
            }
            break;
        case EventKind::Position:
            if (!href.isEmpty()) {
                module.lastPlace = {href, event.place.blockId, event.time};
                m_places.insert({module.module, href}, event.place.blockId);
            }
            break;
        case EventKind::LessonCompleted: setFirst(module.lessons[href].completed, event.time); break;
        case EventKind::Answered: answered(module.quizzes[href], event); break;
        case EventKind::QuizFinished: finished(module.quizzes[href], event); break;
        case EventKind::TimeSpent: {
            const qint64 seconds = qMin(qint64(number(event.payload, "seconds")), maxSecondsAtOnce);
            module.seconds += seconds;
            state.seconds += seconds;
            if (!href.isEmpty())
                module.lessons[href].seconds += seconds;
            break;
        }
        case EventKind::ModuleCompleted: setFirst(module.completed, event.time); break;
        case EventKind::Rated:
            if (const int rating = int(number(event.payload, "rating")); stands(event) && href.isEmpty() && rating >= 1 && rating <= bestRating)
                module.rating = rating;
            break;
        case EventKind::Commented:
            if (stands(event) && href.isEmpty())
                module.feedback = event.payload.value(QLatin1String("text")).toString().left(mostFeedback);
            break;
        case EventKind::TakenBack: break;
        }
    }

    // Attempts may be finished by an event that is older than an answer from a device with a slow clock: finished is finished, and
    // so is taken back.
    void noteAhead(const Event &event)
    {
        if (event.kind == EventKind::TakenBack)
            m_takenBack.insert({event.place.module, event.payload.value(QLatin1String("event")).toString()});
        if (event.kind == EventKind::QuizFinished)
            m_finished.insert(event.payload.value(QLatin1String("attempt")).toString());
    }

    LearnerState state;

private:
    bool stands(const Event &event) const { return !m_takenBack.contains({event.place.module, event.uuid}); }

    void answered(QuizState &quiz, const Event &event) const
    {
        const QString attempt = event.payload.value(QLatin1String("attempt")).toString();
        if (m_finished.contains(attempt))
            return;
        if (quiz.openAttempt != attempt) {
            quiz.openAttempt = attempt;
            quiz.openAnswers.clear();
        }
        quiz.openAnswers.insert(event.payload.value(QLatin1String("item")).toString(),
                                {attempt, event.payload.value(QLatin1String("response")), number(event.payload, "points"),
                                 number(event.payload, "maxPoints"), event.time});
    }

    void finished(QuizState &quiz, const Event &event)
    {
        const double fraction = fractionOf(event.payload);
        const std::pair attempt{event.place.module + u'#' + event.place.href, event.payload.value(QLatin1String("attempt")).toString()};
        quiz.finishedAttempts += m_counted.contains(attempt) ? 0 : 1;
        m_counted.insert(attempt);
        quiz.lastFraction = fraction;
        if (!quiz.bestAt.isValid() || fraction > quiz.bestFraction) {
            quiz.bestFraction = fraction;
            quiz.bestAt = event.time;
        }
    }

    QSet<QString> m_finished;
    QSet<std::pair<QString, QString>> m_takenBack; // module and event
    QSet<std::pair<QString, QString>> m_counted; // quiz and attempt
    QHash<std::pair<QString, QString>, QString> m_places; // the last block in each lesson
};

} // namespace

bool ModuleState::isDone(const QString &href) const
{
    const auto lesson = lessons.constFind(href);
    const auto quiz = quizzes.constFind(href);
    return (lesson != lessons.constEnd() && lesson->completed.isValid()) || (quiz != quizzes.constEnd() && quiz->isPassed());
}

bool ModuleState::fulfils(const ModuleOutline &outline) const
{
    const auto lessonDone = [this](const QString &href) { return lessons.value(href).completed.isValid(); };
    const auto quizPassed = [this](const QString &href) { return quizzes.value(href).isPassed(); };
    return !outline.order.isEmpty() && std::all_of(outline.lessons.begin(), outline.lessons.end(), lessonDone)
        && std::all_of(outline.quizzes.begin(), outline.quizzes.end(), quizPassed);
}

double ModuleState::fraction(const ModuleOutline &outline) const
{
    if (outline.order.isEmpty())
        return 0;
    const auto done = std::count_if(outline.order.begin(), outline.order.end(), [this](const QString &href) { return isDone(href); });
    return double(done) / double(outline.order.size());
}

ResumePoint ModuleState::resume(const ModuleOutline &outline) const
{
    const qsizetype last = outline.order.indexOf(lastPlace.href);
    if (last >= 0 && !isDone(lastPlace.href))
        return lastPlace;
    for (qsizetype i = 0; i < outline.order.size(); ++i) {
        const QString &href = outline.order[(last + 1 + i) % outline.order.size()];
        if (!isDone(href))
            return {href, {}, lastPlace.time};
    }
    return last >= 0 ? lastPlace : ResumePoint{outline.order.value(0), {}, lastPlace.time};
}

LearnerState foldEvents(QList<Event> events)
{
    std::sort(events.begin(), events.end(), [](const Event &a, const Event &b) {
        if (earlier(a, b) || earlier(b, a))
            return earlier(a, b);
        if (a == b)
            return false;
        // Two events with one UUID are one event, or a forgery: choose the same one everywhere.
        return canonicalJson(toJson(a)).value_or(QByteArray()) < canonicalJson(toJson(b)).value_or(QByteArray());
    });
    Fold fold;
    for (const Event &event : events)
        fold.noteAhead(event);
    QSet<QString> seen;
    for (const Event &event : events) {
        if (!seen.contains(event.uuid)) {
            seen.insert(event.uuid);
            fold.add(event);
        }
    }
    return fold.state;
}

} // namespace wb::progress
