#include "core/progress/Xapi.h"

#include "core/base/Encoding.h"
#include "core/progress/LearnerState.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>
#include <QUuid>

namespace wb::progress {

namespace {

const QString activities = QStringLiteral("http://adlnet.gov/expapi/activities/");
const QString verbs = QStringLiteral("http://adlnet.gov/expapi/verbs/");

QString verbOf(const Event &event, bool passed)
{
    switch (event.kind) {
    case EventKind::Opened: return QStringLiteral("launched");
    case EventKind::Position: return QStringLiteral("progressed");
    case EventKind::LessonCompleted:
    case EventKind::ModuleCompleted: return QStringLiteral("completed");
    case EventKind::Answered: return QStringLiteral("answered");
    case EventKind::QuizFinished: return passed ? QStringLiteral("passed") : QStringLiteral("failed");
    case EventKind::TimeSpent: return QStringLiteral("experienced");
    case EventKind::Rated: return QStringLiteral("rated");
    case EventKind::Commented: return QStringLiteral("commented");
    case EventKind::TakenBack: return QStringLiteral("voided");
    }
    return {};
}

bool isQuiz(const Event &event)
{
    return event.kind == EventKind::Answered || event.kind == EventKind::QuizFinished;
}

// As a URI may have it (RFC 3986): what is encoded stays so, what may not stand there is encoded, a second '#' included.
QString encoded(const QString &text, const QByteArray &kept)
{
    static const QRegularExpression twice(QStringLiteral("%25([0-9A-Fa-f]{2})"));
    return QString::fromLatin1(QUrl::toPercentEncoding(text, kept + "!$&'()*+,;=:@/?")).replace(twice, QStringLiteral("%\\1"));
}

QString activityId(const Event &event)
{
    QString id = event.place.module;
    if (QUrl(id, QUrl::StrictMode).scheme().isEmpty())
        id = QStringLiteral("urn:x-wanderbuch:module:") + QString::fromLatin1(QUrl::toPercentEncoding(id));
    const qsizetype fragment = id.indexOf(u'#');
    if (fragment >= 0)
        id = encoded(id.left(fragment), "[]") + u'#' + encoded(id.mid(fragment + 1), {});
    else
        id = encoded(id, "[]");
    if (!event.place.href.isEmpty())
        id += (fragment >= 0 ? u'/' : u'#') + encoded(event.place.href, {});
    if (event.kind == EventKind::Answered)
        id += u'/' + QString::fromLatin1(QUrl::toPercentEncoding(event.payload.value(QLatin1String("item")).toString()));
    return id;
}

// Section 4.1.5.1: lists with [,] between, pairs with [.].
QString responseText(const QJsonValue &json)
{
    const auto response = assessment::responseFromJson(json);
    if (!response)
        return {};
    QStringList parts;
    if (const auto *chosen = std::get_if<assessment::Chosen>(&*response)) {
        for (const int choice : chosen->choices)
            parts.append(QString::number(choice));
    } else if (const auto *matched = std::get_if<assessment::Matched>(&*response)) {
        for (qsizetype i = 0; i < matched->options.size(); ++i) {
            if (matched->options[i] >= 0)
                parts.append(QStringLiteral("%1[.]%2").arg(i).arg(matched->options[i]));
        }
    } else if (const auto *truth = std::get_if<bool>(&*response)) {
        parts.append(*truth ? QStringLiteral("true") : QStringLiteral("false"));
    } else if (const auto *text = std::get_if<QString>(&*response)) {
        parts.append(*text);
    }
    return parts.join(QLatin1String("[,]"));
}

QJsonObject definitionOf(const Event &event)
{
    if (event.place.href.isEmpty())
        return {{QStringLiteral("type"), activities + QStringLiteral("course")}};
    if (event.kind == EventKind::Answered) {
        QJsonObject definition{{QStringLiteral("type"), activities + QStringLiteral("cmi.interaction")}};
        const QString type = event.payload.value(QLatin1String("type")).toString();
        if (!type.isEmpty())
            definition.insert(QStringLiteral("interactionType"), type);
        return definition;
    }
    return {{QStringLiteral("type"), activities + (isQuiz(event) ? QStringLiteral("assessment") : QStringLiteral("lesson"))}};
}

// Points between nothing and the most there are; empty if nothing is marked.
QJsonObject scoreOf(const Event &event)
{
    if (event.kind == EventKind::Rated) {
        const int rating = qBound(1, event.payload.value(QLatin1String("rating")).toInt(1), bestRating);
        return {{QStringLiteral("raw"), rating},
                {QStringLiteral("min"), 1},
                {QStringLiteral("max"), bestRating},
                {QStringLiteral("scaled"), double(rating - 1) / (bestRating - 1)}};
    }
    if (!isQuiz(event))
        return {};
    const double most = event.payload.value(QLatin1String("maxPoints")).toDouble();
    if (!(most > 0) || !qIsFinite(most))
        return {};
    const double points = qBound(0.0, event.payload.value(QLatin1String("points")).toDouble(), most);
    return {{QStringLiteral("raw"), points},
            {QStringLiteral("min"), 0},
            {QStringLiteral("max"), most},
            {QStringLiteral("scaled"), points / most}};
}

QJsonObject resultOf(const Event &event, const QJsonObject &score, bool passed)
{
    QJsonObject result;
    if (!score.isEmpty())
        result.insert(QStringLiteral("score"), score);
    switch (event.kind) {
    case EventKind::LessonCompleted:
    case EventKind::ModuleCompleted: result.insert(QStringLiteral("completion"), true); break;
    case EventKind::Answered:
        result.insert(QStringLiteral("response"), responseText(event.payload.value(QLatin1String("response"))));
        if (!score.isEmpty())
            result.insert(QStringLiteral("success"), score.value(QLatin1String("scaled")).toDouble() >= 1);
        break;
    case EventKind::QuizFinished:
        result.insert(QStringLiteral("completion"), true);
        result.insert(QStringLiteral("success"), passed);
        break;
    case EventKind::Commented:
        result.insert(QStringLiteral("response"), event.payload.value(QLatin1String("text")).toString().left(mostFeedback));
        break;
    case EventKind::TimeSpent: {
        const double seconds = qBound(0.0, event.payload.value(QLatin1String("seconds")).toDouble(), 1e6);
        result.insert(QStringLiteral("duration"), QStringLiteral("PT%1S").arg(qint64(seconds)));
        break;
    }
    default: break;
    }
    return result;
}

QJsonObject contextOf(const Event &event)
{
    if (event.kind == EventKind::TakenBack)
        return {}; // what we say there is about activities (section 2.4.6)
    QJsonObject context{{QStringLiteral("platform"), QStringLiteral("Wanderbuch")}};
    if (!event.place.packVersion.isEmpty())
        context.insert(QStringLiteral("revision"), event.place.packVersion);
    if (const auto attempt = QUuid::fromString(event.payload.value(QLatin1String("attempt")).toString()); !attempt.isNull())
        context.insert(QStringLiteral("registration"), attempt.toString(QUuid::WithoutBraces));
    if (!event.place.href.isEmpty()) {
        Event module = event;
        module.kind = EventKind::Opened;
        module.place.href.clear();
        const QJsonObject parent{{QStringLiteral("objectType"), QStringLiteral("Activity")},
                                 {QStringLiteral("id"), activityId(module)},
                                 {QStringLiteral("definition"), definitionOf(module)}};
        context.insert(QStringLiteral("contextActivities"), QJsonObject{{QStringLiteral("parent"), QJsonArray{parent}}});
    }
    QJsonObject extensions{{QStringLiteral("urn:x-wanderbuch:pack-digest"), toBase64Url(event.place.packDigest)}};
    if (!event.place.blockId.isEmpty())
        extensions.insert(QStringLiteral("urn:x-wanderbuch:block"), event.place.blockId);
    context.insert(QStringLiteral("extensions"), extensions);
    return context;
}

QJsonObject objectOf(const Event &event)
{
    if (event.kind == EventKind::TakenBack)
        return {{QStringLiteral("objectType"), QStringLiteral("StatementRef")}, {QStringLiteral("id"), event.payload.value(QLatin1String("event"))}};
    return {{QStringLiteral("objectType"), QStringLiteral("Activity")},
            {QStringLiteral("id"), activityId(event)},
            {QStringLiteral("definition"), definitionOf(event)}};
}

} // namespace

QJsonObject toXapi(const Event &event, const XapiActor &actor)
{
    const QJsonObject score = scoreOf(event);
    const bool passed = score.isEmpty() || score.value(QLatin1String("scaled")).toDouble() >= passFraction - 1e-9;
    const QString verb = verbOf(event, passed);
    const QString verbId = event.kind == EventKind::Rated ? QStringLiteral("http://id.tincanapi.com/verb/rated") : verbs + verb;
    QJsonObject agent{{QStringLiteral("objectType"), QStringLiteral("Agent")},
                      {QStringLiteral("account"), QJsonObject{{QStringLiteral("homePage"), actor.homePage}, {QStringLiteral("name"), actor.name}}}};
    if (!actor.displayName.isEmpty())
        agent.insert(QStringLiteral("name"), actor.displayName);
    QJsonObject statement{{QStringLiteral("id"), event.uuid},
                          {QStringLiteral("actor"), agent},
                          {QStringLiteral("verb"), QJsonObject{{QStringLiteral("id"), verbId},
                                                               {QStringLiteral("display"), QJsonObject{{QStringLiteral("en-US"), verb}}}}},
                          {QStringLiteral("object"), objectOf(event)},
                          {QStringLiteral("timestamp"), toRfc3339(event.time)}};
    if (const QJsonObject context = contextOf(event); !context.isEmpty())
        statement.insert(QStringLiteral("context"), context);
    const QJsonObject result = resultOf(event, score, passed);
    if (!result.isEmpty())
        statement.insert(QStringLiteral("result"), result);
    return statement;
}

} // namespace wb::progress
