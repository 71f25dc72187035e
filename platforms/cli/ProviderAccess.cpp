#include "platforms/cli/ProviderAccess.h"

#include "core/trust/KnownIssuers.h"
#include "platforms/cli/ErrorText.h"
#include "platforms/common/TrustData.h"
#include "sync/engine/Lane.h"

#include <QRandomGenerator>

namespace wb::cli {

namespace {

using L1 = QLatin1StringView;

QJsonValue timeJson(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(toRfc3339(time)) : QJsonValue();
}

QJsonValue errorJson(const std::optional<Error> &error)
{
    if (!error)
        return {};
    return QJsonObject { { L1("code"), QString(errorName(error->code)) }, { L1("detail"), error->detail } };
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? toRfc3339(time) : QStringLiteral("never");
}

QString keyText(const QString &fingerprint)
{
    return fingerprint.isEmpty() ? QStringLiteral("not signed: nobody can tell whether it was changed on the way")
                                 : trust::groupedFingerprint(fingerprint);
}

} // namespace

Result<std::unique_ptr<ProviderAccess>> ProviderAccess::open(const Context &context)
{
    auto access = std::make_unique<ProviderAccess>();
    WB_TRY(access->m_library, sync::Lane::openLibrary(context.dataFolder()));
    access->m_client = std::make_unique<sync::HttpClient>();
    access->m_runner = std::make_unique<sync::ProviderRunner>(
        sync::Lane::Tools { *access->m_library, *access->m_client }, context.clock(),
        [] { return QRandomGenerator::global()->generateDouble(); }, platforms::trustFolder(context.dataFolder()));
    return access;
}

Result<sync::Subscription> ProviderAccess::find(const QString &text)
{
    WB_TRY(const auto all, subscriptions().all());
    const auto address = sync::readProviderAddress(text);
    QList<sync::Subscription> found;
    for (const auto &one : all) {
        if (QString::number(one.id) == text || one.did == text || (address && one.address == address->text())
            || one.name.compare(text, Qt::CaseInsensitive) == 0)
            found.append(one);
    }
    if (found.isEmpty())
        return failure(ErrorCode::NotFound, text);
    if (found.size() > 1)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("%1 providers are called that").arg(found.size()));
    return found.first();
}

QJsonObject previewJson(const sync::ProviderPreview &preview)
{
    return { { L1("address"), preview.address }, { L1("name"), preview.name }, { L1("description"), preview.description },
        { L1("region"), preview.region }, { L1("languages"), QJsonArray::fromStringList(preview.languages) },
        { L1("did"), preview.did }, { L1("fingerprint"), preview.fingerprint }, { L1("signed"), preview.isSigned },
        { L1("vouched"), preview.isVouched }, { L1("updated"), timeJson(preview.updated) } };
}

QString previewText(const sync::ProviderPreview &preview)
{
    return QStringLiteral("%1\n  where: %2\n  id: %3\n  key: %4\n")
        .arg(preview.name, preview.address, preview.did, keyText(preview.fingerprint));
}

QJsonObject providerJson(const sync::Subscription &provider)
{
    QJsonObject endpoints;
    for (auto at = provider.endpoints.begin(); at != provider.endpoints.end(); ++at)
        endpoints.insert(at.key(), at.value());
    QJsonValue changedKey;
    if (provider.offered)
        changedKey = QJsonObject { { L1("did"), provider.offered->did }, { L1("fingerprint"), provider.offered->fingerprint },
            { L1("name"), provider.offered->name }, { L1("seen"), timeJson(provider.offered->seen) } };
    return { { L1("id"), provider.id }, { L1("name"), provider.name }, { L1("did"), provider.did },
        { L1("fingerprint"), provider.fingerprint }, { L1("address"), provider.address },
        { L1("mirrors"), QJsonArray::fromStringList(provider.mirrors) }, { L1("endpoints"), endpoints },
        { L1("paused"), provider.isPaused }, { L1("changedKey"), changedKey },
        { L1("lastContact"), timeJson(provider.lastContact) }, { L1("lastChange"), timeJson(provider.lastChange) },
        { L1("nextDue"), timeJson(provider.nextDue) }, { L1("failures"), provider.failures },
        { L1("error"), errorJson(provider.error) }, { L1("trustOf"), timeJson(provider.trustOf) } };
}

QString providerText(const sync::Subscription &provider)
{
    QString text = QStringLiteral("%1  %2\n  where: %3\n  id: %4\n  key: %5\n  last contact: %6; last change: %7\n")
                       .arg(provider.id)
                       .arg(provider.name, provider.address, provider.did, keyText(provider.fingerprint),
                           timeText(provider.lastContact), timeText(provider.lastChange));
    if (provider.isPaused)
        text += QStringLiteral("  paused\n");
    if (provider.offered)
        text += QStringLiteral("  signs with another key now: %1\n").arg(keyText(provider.offered->fingerprint));
    else if (provider.error)
        text += QStringLiteral("  %1\n").arg(errorText(*provider.error, provider.name).what);
    return text;
}

QJsonObject runJson(const sync::ProviderRunner::Run &run)
{
    QJsonObject json = providerJson(run.subscription);
    const sync::VisitReport report = run.visit.value_or(sync::VisitReport {});
    json.insert(L1("unchanged"), run.visit && report.unchanged);
    json.insert(L1("error"), errorJson(run.visit ? std::nullopt : std::optional(run.visit.error())));
    json.insert(L1("modules"), report.catalogue.modules);
    json.insert(L1("pathways"), report.catalogue.pathways);
    json.insert(L1("added"), report.catalogue.added);
    json.insert(L1("changed"), report.catalogue.changed);
    json.insert(L1("removed"), report.catalogue.removed);
    json.insert(L1("leftOut"), report.catalogue.leftOut);
    json.insert(L1("trustRenewed"), report.trustRenewed);
    json.insert(L1("requests"), run.traffic.requests);
    json.insert(L1("bytes"), run.traffic.bytes);
    return json;
}

QString runText(const sync::ProviderRunner::Run &run)
{
    if (!run.visit)
        return {};
    const auto &catalogue = run.visit->catalogue;
    QString text = run.subscription.name + QStringLiteral(": ");
    text += run.visit->unchanged ? QStringLiteral("nothing new\n")
                                 : QStringLiteral("%1 modules, %2 pathways: %3 added, %4 changed, %5 removed\n")
                                       .arg(catalogue.modules)
                                       .arg(catalogue.pathways)
                                       .arg(catalogue.added)
                                       .arg(catalogue.changed)
                                       .arg(catalogue.removed);
    for (const auto &problem : catalogue.problems)
        text += QStringLiteral("left out: %1: %2\n").arg(problem.item, problem.reason);
    if (run.visit->trustRenewed)
        text += QStringLiteral("trust data of %1\n").arg(toRfc3339(run.subscription.trustOf));
    return text;
}

} // namespace wb::cli
