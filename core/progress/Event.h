// One thing that a learner did. Events are made once, get their UUID there and then, and never change: whatever two devices
// know is the union of their events.
#pragma once

#include "core/assessment/Score.h"
#include "core/base/Clock.h"

#include <QJsonObject>

namespace wb::progress {

enum class EventKind {
    Opened,          // a module, or a lesson of it
    Position,        // the learner is at blockId
    LessonCompleted,
    Answered,        // payload: attempt, item, type, response (assessment::toJson), points, maxPoints
    QuizFinished,    // payload: attempt, points, maxPoints
    TimeSpent,       // payload: seconds, without idle time (see ActivityMeter)
    ModuleCompleted,
    Rated,           // payload: rating, 1 (poor) to 5 (good); the last one counts
    Commented,       // payload: text, short feedback for whoever made it
    TakenBack,       // payload: event, the UUID of a rating or feedback of this module that counts no more
};

// "opened", "position", "lessonCompleted", ...: stable, stored.
[[nodiscard]] QString kindName(EventKind kind);

// Where something happened. The edition of the pack is part of it, so that later editions do not rewrite what was done.
struct Place {
    QString module; // the pack's identifier
    QByteArray packDigest;
    QString packVersion;
    QString href;    // of the lesson or quiz; empty for the module as a whole
    QString blockId; // of a lesson's block
    friend bool operator==(const Place &, const Place &) = default;
};

struct Event {
    static constexpr qsizetype maxPayloadBytes = 64 * 1024;

    QString uuid;
    EventKind kind = EventKind::Opened;
    Place place;
    QJsonObject payload;
    QDateTime time; // UTC, milliseconds
    QString device;
    friend bool operator==(const Event &, const Event &) = default;
};

// New events, with a UUID and the clock's time; the store adds the device.
[[nodiscard]] Event makeEvent(EventKind kind, const Place &place, const Clock &clock, const QJsonObject &payload = {});
[[nodiscard]] Event answeredEvent(const Place &place, const QString &attempt, const assessment::Item &item,
                                  const assessment::Response &response, const assessment::Score &score, const Clock &clock);
[[nodiscard]] Event quizFinishedEvent(const Place &place, const QString &attempt, const assessment::Total &total, const Clock &clock);
// What the learner thinks of a module, or of a lesson of it. InvalidArgument: a rating out of range; a text that is empty or longer than
// mostFeedback characters.
inline constexpr int bestRating = 5;
inline constexpr qsizetype mostFeedback = 2000;
[[nodiscard]] Result<Event> ratedEvent(const Place &place, int rating, const Clock &clock);
[[nodiscard]] Result<Event> commentedEvent(const Place &place, const QString &text, const Clock &clock);
// InvalidArgument if it is neither a rating nor feedback.
[[nodiscard]] Result<Event> takenBackEvent(const Event &event, const Clock &clock);
[[nodiscard]] Event timeSpentEvent(const Place &place, qint64 seconds, const Clock &clock);

// The stored and synced form.
[[nodiscard]] QJsonObject toJson(const Event &event);
// MalformedDocument (no UUID, an unknown kind, no module, no time), TooLarge (payload).
[[nodiscard]] Result<Event> eventFromJson(const QJsonObject &json);

// The order in which events are looked at: time, then UUID. The same on every device.
[[nodiscard]] bool earlier(const Event &a, const Event &b);

} // namespace wb::progress
