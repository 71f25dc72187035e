#include "qml/Wanderbuch/Providers/RecordsWords.h"

#include "core/base/Clock.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QLocale>

namespace wb::ui::records {

using providers::Problem;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RecordsWords)
};

using L1 = QLatin1StringView;

QString verbWords(const QString &verb)
{
    if (verb == L1("completed"))
        return Words::tr("finished");
    if (verb == L1("passed"))
        return Words::tr("passed a quiz");
    if (verb == L1("failed"))
        return Words::tr("did not pass a quiz");
    return verb;
}

} // namespace

QString actorWords(sync::ActorChoice actor, const QString &name)
{
    switch (actor) {
    case sync::ActorChoice::Name: return Words::tr("%1, with a number that only this provider gets").arg(name);
    case sync::ActorChoice::Did: return Words::tr("Your key, the same everywhere");
    case sync::ActorChoice::Pseudonym: break;
    }
    return Words::tr("A number that only this provider gets, without a name");
}

QVariantList inWords(const QJsonObject &statement, const QString &title)
{
    QVariantList lines;
    const auto add = [&lines](const QString &name, const QString &value) {
        lines.append(QVariantMap { { QStringLiteral("name"), name }, { QStringLiteral("value"), value } });
    };
    const auto part = [&statement](L1 name) { return statement.value(name).toObject(); };
    const auto actor = part(L1("actor"));
    const QString number = actor.value(L1("account")).toObject().value(L1("name")).toString();
    const QString name = actor.value(L1("name")).toString();
    add(Words::tr("Who"), name.isEmpty() ? number : QStringLiteral("%1 (%2)").arg(name, number));
    add(Words::tr("Did what"), verbWords(part(L1("verb")).value(L1("display")).toObject().value(L1("en-US")).toString()));
    const QString object = part(L1("object")).value(L1("id")).toString();
    const QString lesson = object.section(u'#', 1);
    const QString module = title.isEmpty() ? object.section(u'#', 0, 0) : title;
    add(Words::tr("With what"), lesson.isEmpty() ? module : QStringLiteral("%1, %2").arg(module, lesson));
    const auto score = part(L1("result")).value(L1("score")).toObject();
    if (!score.isEmpty())
        add(Words::tr("Result"),
            Words::tr("%1 of %2")
                .arg(QLocale().toString(score.value(L1("raw")).toDouble()), QLocale().toString(score.value(L1("max")).toDouble())));
    const auto time = fromRfc3339(statement.value(L1("timestamp")).toString());
    add(Words::tr("When"),
        humanDate(time) + QStringLiteral(", ") + QLocale().toString(time.toLocalTime().time(), QLocale::ShortFormat));
    return lines;
}

QString refusal(const sync::RefusedStatement &refused, const QDateTime &now)
{
    QString why;
    switch (refused.status) {
    case 409: why = Words::tr("It holds another record under the same number."); break;
    case 413: why = Words::tr("It is too large for it."); break;
    default: why = Words::tr("The record store could not take it."); break;
    }
    return QStringLiteral("%1 %2 · %3").arg(why, refused.reason, providers::ago(refused.at, now));
}

Problem sendProblem(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotAuthorized:
        return { Words::tr("The log-in is not taken"),
            Words::tr("The name or password has changed, or you were logged out. Log in again: what waits goes then.") };
    case ErrorCode::RequestRefused:
        return { Words::tr("It takes nothing of this kind"),
            Words::tr("The record store refused everything that was sent. Nothing is lost. Tell the provider.") };
    case ErrorCode::NotFound:
        return { Words::tr("No record store there any more"),
            Words::tr("The server answers, but not at this address. Ask the provider for the new one, then connect again.") };
    case ErrorCode::UnexpectedAnswer:
        return { Words::tr("Something else answered"),
            Words::tr("Often that is the log-in page of a hotel or a café. Log in to the network in a browser; it is tried again "
                      "by itself.") };
    case ErrorCode::InvalidArgument:
        return { Words::tr("The name is missing or too long"), Words::tr("Give one of at most 200 letters.") };
    default: return providers::visitProblem(error, sync::Place::Web);
    }
}

Problem connectProblem(const Error &error)
{
    switch (error.code) {
    case ErrorCode::InvalidArgument:
        return { Words::tr("This is not an address"),
            Words::tr("Type it as the provider gave it to you, for example lrs.school.example/xapi.") };
    case ErrorCode::Cancelled:
        return { Words::tr("Not logged in"), Words::tr("You or the server said no. Nothing was kept; try again when you like.") };
    case ErrorCode::TimedOut:
        return { Words::tr("Not logged in in time"), Words::tr("Nobody came back from the browser. Try again.") };
    case ErrorCode::NotFound:
    case ErrorCode::UnexpectedAnswer:
        return { Words::tr("It cannot be asked how one gets in"),
            Words::tr("What answers there is not set up for this app. Check the address with the provider.") };
    case ErrorCode::NotAuthorized:
        return { Words::tr("The log-in was refused"),
            Words::tr("The server did not take this app. Ask the provider for a name and a password.") };
    default: return providers::visitProblem(error, sync::Place::Web);
    }
}

} // namespace wb::ui::records
