#include "core/progress/Event.h"

#include "core/base/Encoding.h"
#include "core/base/Ids.h"
#include "core/base/Json.h"

#include <QUuid>

#include <array>

namespace wb::progress {

namespace {

constexpr std::array<std::pair<EventKind, const char *>, 10> kinds{{{EventKind::Opened, "opened"},
                                                                   {EventKind::Position, "position"},
                                                                   {EventKind::LessonCompleted, "lessonCompleted"},
                                                                   {EventKind::Answered, "answered"},
                                                                   {EventKind::QuizFinished, "quizFinished"},
                                                                   {EventKind::TimeSpent, "timeSpent"},
                                                                   {EventKind::ModuleCompleted, "moduleCompleted"},
                                                                   {EventKind::Rated, "rated"},
                                                                   {EventKind::Commented, "commented"},
                                                                    {EventKind::TakenBack, "takenBack"}}};

tl::unexpected<Error> malformed(const QString &cause)
{
    return failure(ErrorCode::MalformedDocument, QStringLiteral("learning event: %1").arg(cause));
}

} // namespace

QString kindName(EventKind kind)
{
    for (const auto &[value, name] : kinds) {
        if (value == kind)
            return QString::fromLatin1(name);
    }
    return {};
}

Event makeEvent(EventKind kind, const Place &place, const Clock &clock, const QJsonObject &payload)
{
    return {newUuid(), kind, place, payload, clock.nowUtc(), {}};
}

Event answeredEvent(const Place &place, const QString &attempt, const assessment::Item &item, const assessment::Response &response,
                    const assessment::Score &score, const Clock &clock)
{
    return makeEvent(EventKind::Answered, place, clock,
                     {{QStringLiteral("attempt"), attempt},
                      {QStringLiteral("item"), item.id},
                      {QStringLiteral("type"), assessment::interactionType(item.interaction)},
                      {QStringLiteral("response"), assessment::toJson(response)},
                      {QStringLiteral("points"), score.points},
                      {QStringLiteral("maxPoints"), score.maxPoints}});
}

Event quizFinishedEvent(const Place &place, const QString &attempt, const assessment::Total &total, const Clock &clock)
{
    return makeEvent(EventKind::QuizFinished, place, clock,
                     {{QStringLiteral("attempt"), attempt},
                      {QStringLiteral("points"), total.points},
                      {QStringLiteral("maxPoints"), total.maxPoints}});
}

Event timeSpentEvent(const Place &place, qint64 seconds, const Clock &clock)
{
    return makeEvent(EventKind::TimeSpent, place, clock, {{QStringLiteral("seconds"), seconds}});
}

Result<Event> ratedEvent(const Place &place, int rating, const Clock &clock)
{
    if (rating < 1 || rating > bestRating)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("a rating of %1").arg(rating));
    return makeEvent(EventKind::Rated, place, clock, {{QStringLiteral("rating"), rating}});
}

Result<Event> commentedEvent(const Place &place, const QString &text, const Clock &clock)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > mostFeedback)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("a feedback of %1 characters").arg(trimmed.size()));
    return makeEvent(EventKind::Commented, place, clock, {{QStringLiteral("text"), trimmed}});
}

Result<Event> takenBackEvent(const Event &event, const Clock &clock)
{
    if (event.kind != EventKind::Rated && event.kind != EventKind::Commented)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("%1 is not taken back").arg(kindName(event.kind)));
    Place place = event.place;
    place.blockId.clear();
    return makeEvent(EventKind::TakenBack, place, clock, {{QStringLiteral("event"), event.uuid}});
}

QJsonObject toJson(const Event &event)
{
    return {{QStringLiteral("uuid"), event.uuid},
            {QStringLiteral("kind"), kindName(event.kind)},
            {QStringLiteral("module"), event.place.module},
            {QStringLiteral("packDigest"), toBase64Url(event.place.packDigest)},
            {QStringLiteral("packVersion"), event.place.packVersion},
            {QStringLiteral("href"), event.place.href},
            {QStringLiteral("block"), event.place.blockId},
            {QStringLiteral("payload"), event.payload},
            {QStringLiteral("time"), toRfc3339(event.time)},
            {QStringLiteral("device"), event.device}};
}

Result<Event> eventFromJson(const QJsonObject &json)
{
    const auto text = [&json](const char *name) { return json.value(QLatin1String(name)).toString(); };
    Event event;
    event.uuid = text("uuid");
    if (event.uuid.size() != 36 || QUuid::fromString(event.uuid).toString(QUuid::WithoutBraces) != event.uuid)
        return malformed(QStringLiteral("no UUID"));
    const QString kind = text("kind");
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&kind](const auto &known) { return kind == QLatin1String(known.second); });
    if (found == kinds.end())
        return malformed(QStringLiteral("unknown kind \"%1\"").arg(kind.left(40)));
    event.kind = found->first;
    event.place.module = text("module");
    if (event.place.module.isEmpty() || event.place.module.size() > 1024)
        return malformed(QStringLiteral("no module"));
    WB_TRY(event.place.packDigest, fromBase64Url(text("packDigest")));
    event.place.packVersion = text("packVersion").left(100);
    event.place.href = text("href").left(1024);
    event.place.blockId = text("block").left(100);
    event.payload = json.value(QLatin1String("payload")).toObject();
    WB_TRY(const QByteArray payload, canonicalJson(event.payload));
    if (payload.size() > Event::maxPayloadBytes)
        return failure(ErrorCode::TooLarge, QStringLiteral("learning event: a payload of %1 bytes").arg(payload.size()));
    event.time = fromRfc3339(text("time"));
    if (!event.time.isValid())
        return malformed(QStringLiteral("no time"));
    event.device = text("device").left(100);
    return event;
}

bool earlier(const Event &a, const Event &b)
{
    return a.time != b.time ? a.time < b.time : a.uuid < b.uuid;
}

} // namespace wb::progress
