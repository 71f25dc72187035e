#include "platforms/cli/RecordsAccess.h"

#include "sync/providers/ProviderBook.h"

#include <QFile>

namespace wb::cli {

namespace {

constexpr qint64 maxSecretBytes = 16 * 1024;

QString timeOr(const QDateTime &time, const char *otherwise)
{
    return time.isValid() ? toRfc3339(time) : QString::fromLatin1(otherwise);
}

QString actorText(const sync::Consent &consent)
{
    switch (consent.actor) {
    case sync::ActorChoice::Did: return QStringLiteral("your DID");
    case sync::ActorChoice::Name: return QStringLiteral("\"%1\"").arg(consent.name);
    case sync::ActorChoice::Pseudonym: break;
    }
    return QStringLiteral("a pseudonym");
}

} // namespace

Result<OpenRecords> openRecords(const Context &context)
{
    OpenRecords records;
    WB_TRY(records.open, openVault(context));
    records.records = std::make_unique<sync::RecordsOut>(*records.open.vault, context.clock());
    return records;
}

Result<QStringList> modulesOf(const Context &context, sync::RecordsOut &records, const QString &provider)
{
    WB_TRY(const QStringList touched, records.modules());
    return sync::ProviderBook(context.dataFolder()).ownOf(provider, touched);
}

Result<QString> lrsOfProvider(const Context &context, const QString &provider)
{
    WB_TRY(const auto subscription, sync::ProviderBook(context.dataFolder()).subscription(provider));
    return subscription ? subscription->endpoints.value(QStringLiteral("xapi")) : QString();
}

Result<QString> secretIn(const QString &file)
{
    QFile secret(file);
    if (!secret.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotReadable, file);
    const QString line = QString::fromUtf8(secret.readLine(maxSecretBytes)).remove(QLatin1Char('\n')).remove(QLatin1Char('\r'));
    if (line.isEmpty())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("%1 is empty").arg(file));
    return line;
}

QJsonObject statusJson(const sync::RecordsStatus &status)
{
    QJsonArray refused;
    for (const auto &one : status.refused)
        refused.append(QJsonObject{{QStringLiteral("statement"), one.event}, {QStringLiteral("module"), one.module},
            {QStringLiteral("status"), one.status}, {QStringLiteral("reason"), one.reason}, {QStringLiteral("at"), toRfc3339(one.at)}});
    QJsonObject json{{QStringLiteral("provider"), status.consent.provider}, {QStringLiteral("consent"), status.consent.holds()},
        {QStringLiteral("granted"), timeOr(status.consent.granted, "")}, {QStringLiteral("withdrawn"), timeOr(status.consent.withdrawn, "")},
        {QStringLiteral("from"), timeOr(status.consent.from, "")}, {QStringLiteral("waiting"), status.waiting},
        {QStringLiteral("refused"), refused}};
    if (status.account) {
        json.insert(QStringLiteral("endpoint"), status.account->endpoint.toString(QUrl::FullyEncoded));
        json.insert(QStringLiteral("version"), QString::fromLatin1(status.account->version));
        json.insert(QStringLiteral("lastContact"), timeOr(status.account->lastContact, ""));
        json.insert(QStringLiteral("lastError"), status.account->lastError);
        json.insert(QStringLiteral("notBefore"), timeOr(status.account->notBefore, ""));
    }
    return json;
}

QString statusText(const sync::RecordsStatus &status)
{
    const auto &consent = status.consent;
    QString text = consent.provider + QLatin1Char('\n');
    if (consent.holds())
        text += QStringLiteral("  consent since %1, as %2, for what was done %3\n")
                    .arg(toRfc3339(consent.granted), actorText(consent),
                        consent.from.isValid() ? QStringLiteral("from %1 on").arg(toRfc3339(consent.from)) : QStringLiteral("at any time"));
    else
        text += consent.withdrawn.isValid() ? QStringLiteral("  consent withdrawn %1: nothing goes\n").arg(toRfc3339(consent.withdrawn))
                                            : QStringLiteral("  no consent: nothing goes\n");
    if (status.account)
        text += QStringLiteral("  %1, last contact: %2%3\n")
                    .arg(status.account->endpoint.toString(), timeOr(status.account->lastContact, "never"),
                        status.account->lastError.isEmpty() ? QString() : QStringLiteral(", it ended with: ") + status.account->lastError);
    text += QStringLiteral("  %1 statements wait, %2 were refused\n").arg(status.waiting).arg(status.refused.size());
    for (const auto &one : status.refused)
        text += QStringLiteral("    %1 in %2: %3\n").arg(one.event, one.module, one.reason);
    return text;
}

} // namespace wb::cli
