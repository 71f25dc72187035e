#include "core/progress/Feedback.h"

#include "core/progress/LearnerState.h"

#include <QSet>

namespace wb::progress {

Feedback feedbackOf(const QList<Event> &ofModule)
{
    const auto modules = foldEvents(ofModule).modules;
    return modules.isEmpty() ? Feedback {} : Feedback { modules.first().rating, modules.first().feedback };
}

Result<QList<Event>> changeFeedback(const QList<Event> &ofModule, const Feedback &wanted, const Place &module, const Clock &clock)
{
    QSet<QString> takenBack;
    for (const Event &event : ofModule) {
        if (event.kind == EventKind::TakenBack)
            takenBack.insert(event.payload.value(QLatin1String("event")).toString());
    }
    QList<Event> changes;
    const auto takeBack = [&](EventKind kind) -> Result<void> {
        for (const Event &event : ofModule) {
            if (event.kind != kind || !event.place.href.isEmpty() || takenBack.contains(event.uuid))
                continue;
            WB_TRY(Event change, takenBackEvent(event, clock));
            changes.append(std::move(change));
        }
        return {};
    };
    Place whole = module;
    whole.href.clear();
    whole.blockId.clear();
    const Feedback before = feedbackOf(ofModule);
    if (before.rating != wanted.rating) {
        WB_CHECK(takeBack(EventKind::Rated));
        if (wanted.rating != 0) {
            WB_TRY(Event rated, ratedEvent(whole, wanted.rating, clock));
            changes.append(std::move(rated));
        }
    }
    if (before.text != wanted.text.trimmed()) {
        WB_CHECK(takeBack(EventKind::Commented));
        if (!wanted.text.trimmed().isEmpty()) {
            WB_TRY(Event commented, commentedEvent(whole, wanted.text, clock));
            changes.append(std::move(commented));
        }
    }
    return changes;
}

} // namespace wb::progress
