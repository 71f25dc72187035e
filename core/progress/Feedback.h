// What a learner thinks of a module: stars and a few words, that can be given, changed and taken back.
#pragma once

#include "core/progress/Event.h"

namespace wb::progress {

struct Feedback {
    int rating = 0; // 1 to bestRating; 0: none
    QString text; // empty: none
    friend bool operator==(const Feedback &, const Feedback &) = default;
};

// What stands of it, whatever the order of the events.
[[nodiscard]] Feedback feedbackOf(const QList<Event> &ofModule);
// The new events that make `wanted` of it, in their order: what stood and is another now is taken back first, so that nobody
// counts it twice. None if nothing changes. InvalidArgument as of ratedEvent() and commentedEvent().
[[nodiscard]] Result<QList<Event>> changeFeedback(
    const QList<Event> &ofModule, const Feedback &wanted, const Place &module, const Clock &clock);

} // namespace wb::progress
