#include "qml/Wanderbuch/Learn/QuizAttempt.h"

namespace wb::ui {

using progress::EventKind;

QuizAttempt lastAttempt(const QList<progress::Event> &events, const QString &href)
{
    QuizAttempt last;
    for (const progress::Event &event : events) {
        const bool answered = event.kind == EventKind::Answered;
        if (event.place.href != href || (!answered && event.kind != EventKind::QuizFinished))
            continue;
        const QString attempt = event.payload.value(QLatin1String("attempt")).toString();
        if (attempt != last.id)
            last = {attempt, false, {}};
        if (!answered)
            last.finished = true;
        else if (const auto response = assessment::responseFromJson(event.payload.value(QLatin1String("response"))))
            last.responses.insert(event.payload.value(QLatin1String("item")).toString(), *response);
    }
    return last;
}

} // namespace wb::ui
