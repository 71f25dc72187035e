#include "sync/providers/ProviderSync.h"

#include "core/base/Encoding.h"
#include "core/catalogue/CatalogueReader.h"
#include "core/crypto/Digest.h"
#include "core/trust/DidResolver.h"
#include "core/trust/TrustBundle.h"
#include "sync/providers/IndexParts.h"
#include "sync/providers/ShardFetcher.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace wb::sync {

namespace {

constexpr int mostThreads = 4;
// What a kill can cost, and how soon people see more: soon at first, then in larger and larger steps, which are written faster.
constexpr int firstCommit = 500, mostPerCommit = 4000; // items

QString stateOf(const QString &descriptor, const QString &index)
{
    return descriptor + QLatin1Char(':') + index;
}

Result<void> writeWhole(const QString &name, const QByteArray &bytes)
{
    QSaveFile file(name);
    if (!QDir().mkpath(QFileInfo(name).path()) || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()
        || !file.commit())
        return failure(ErrorCode::NotWritable, name);
    return {};
}

} // namespace

ProviderSync::ProviderSync(storage::Database &library, const Clock &clock, QString trustFolder)
    : m_library(library)
    , m_clock(clock)
    , m_trustFolder(std::move(trustFolder))
{
}

Result<VisitReport> ProviderSync::visit(
    Subscription &subscription, std::shared_ptr<const ProviderSource> source, std::stop_token stop, const OnVisit &progress)
{
    if (subscription.offered)
        return failure(ErrorCode::KeyChanged, subscription.name);
    const auto isPinned = [&](const ProviderFolder &folder) { return checkPinned(folder, subscription); };
    WB_TRY(const auto folder, ProviderFolder::openIfChanged(source, subscription.revision, isPinned));
    subscription.lastContact = m_clock.nowUtc();
    VisitReport report;
    if (!folder) {
        report.unchanged = report.notModified = true;
        return report;
    }
    const bool isOwnPlace = source->location() == subscription.address;
    WB_TRY(const auto here, here(subscription.did));
    report.unchanged = here && here->descriptor == folder->digest();
    if (!report.unchanged) {
        subscription.revision = {};
        WB_TRY(report.catalogue, takeCatalogue(*folder, subscription, stop, progress));
        subscription.lastChange = subscription.lastContact;
        subscription.addedItems = report.catalogue.added;
        subscription.changedItems = report.catalogue.changed;
        subscription.removedItems = report.catalogue.removed;
        subscription.leftOut = report.catalogue.leftOut;
    }
    subscription.state = stateOf(folder->digest(), folder->descriptor().index.sha256);
    subscription.mirrors = folder->descriptor().mirrors;
    subscription.endpoints = folder->descriptor().endpoints;
    WB_TRY(report.trustRenewed, renewTrust(*folder, subscription));
    if (isOwnPlace) // last: only now is everything here that it names
        subscription.revision = folder->revision();
    return report;
}

Result<std::optional<catalogue::ProviderRecord>> ProviderSync::here(const QString &did)
{
    WB_TRY(const auto providers, catalogue::CatalogueReader(m_library).providers());
    for (const auto &known : providers) {
        if (known.did == did)
            return std::optional(known);
    }
    return std::optional<catalogue::ProviderRecord>();
}

// From the state that is here, if the provider says what became of it; else from the index.
Result<QList<Shard>> ProviderSync::files(const ProviderFolder &folder, const Subscription &subscription, QStringList &all)
{
    WB_TRY(const auto before, here(subscription.did));
    const bool isComplete = before && !before->descriptor.isEmpty();
    for (const StateChange &change : folder.descriptor().changes) {
        if (!isComplete || stateOf(before->descriptor, change.from) != subscription.state)
            continue;
        WB_TRY(all, catalogue::filesHere(m_library, subscription.did));
        for (const QString &gone : change.gone)
            all.removeAll(gone);
        for (const Shard &shard : change.come) {
            if (!all.contains(shard.file.sha256))
                all.append(shard.file.sha256);
        }
        return change.come;
    }
    IndexParts parts(m_library, subscription.id);
    WB_TRY(const auto shards, folder.shards(&parts));
    parts.forgetOthers();
    all.clear();
    for (const Shard &shard : shards)
        all.append(shard.file.sha256);
    return shards;
}

Result<catalogue::ImportReport> ProviderSync::takeCatalogue(
    const ProviderFolder &folder, const Subscription &subscription, std::stop_token stop, const OnVisit &progress)
{
    QStringList all;
    WB_TRY(QList<Shard> shards, files(folder, subscription, all));
    const auto &descriptor = folder.descriptor();
    WB_TRY(auto import,
        catalogue::PiecewiseImport::begin(m_library,
            { subscription.did, descriptor.name, descriptor.description, descriptor.region, descriptor.languages,
                subscription.address, QString(proofs::outcomeName(folder.proof().outcome)), folder.proof().reason,
                descriptor.updated, folder.digest(), m_clock.nowUtc() },
            all));
    const QSet<QString> missing(import.missing().begin(), import.missing().end());
    shards.removeIf([&](const Shard &shard) { return !missing.contains(shard.file.sha256); });
    VisitProgress now { 0, int(shards.size()), false };
    if (progress)
        progress(now);
    ShardFetcher fetcher(folder, shards, mostThreads, stop);
    int uncommitted = 0, commitAfter = firstCommit;
    for (;;) {
        WB_TRY(const auto fetched, fetcher.next());
        if (!fetched)
            break;
        const QString &file = fetched->shard.file.sha256;
        for (const auto &publication : fetched->publications)
            WB_CHECK(import.addPublication(publication, file));
        for (const CatalogueItem &pathway : fetched->pathways)
            WB_CHECK(import.addPathway(pathway.document, file));
        WB_CHECK(import.endFile(file));
        ++now.done;
        uncommitted += int(fetched->publications.size() + fetched->pathways.size());
        now.hasNews = uncommitted >= commitAfter;
        if (now.hasNews) {
            WB_CHECK(import.commit());
            uncommitted = 0;
            commitAfter = std::min(2 * commitAfter, mostPerCommit);
        }
        if (progress)
            progress(now);
    }
    return import.finish();
}

Result<void> ProviderSync::checkPinned(const ProviderFolder &folder, Subscription &subscription)
{
    if (folder.libraryId() != subscription.did || folder.fingerprint() != subscription.fingerprint) {
        subscription.offered = OfferedKey { folder.libraryId(), folder.fingerprint(), folder.descriptor().name, m_clock.nowUtc() };
        return failure(ErrorCode::KeyChanged, subscription.name);
    }
    WB_TRY(const auto known, here(subscription.did));
    if (known && known->updated > folder.descriptor().updated)
        return failure(ErrorCode::UnexpectedAnswer,
            QStringLiteral("%1: an older state (%2) than the one that is here (%3)")
                .arg(subscription.name, toRfc3339(folder.descriptor().updated), toRfc3339(known->updated)));
    return {};
}

Result<bool> ProviderSync::renewTrust(const ProviderFolder &folder, Subscription &subscription)
{
    const auto &offered = folder.descriptor().trust;
    if (!offered || m_trustFolder.isEmpty() || offered->sha256 == subscription.trustSha256)
        return false;
    WB_TRY(const QByteArray bytes, folder.readFile(*offered, maxTrustBytes));
    WB_TRY(const auto bundle, trust::TrustBundle::read(bytes, trust::DidResolver()));
    const bool isNewer = !subscription.trustOf.isValid() || bundle.created() > subscription.trustOf;
    if (isNewer) {
        const QString name = toHex(crypto::sha256(subscription.did.toUtf8())).left(32);
        WB_CHECK(writeWhole(QStringLiteral("%1/%2.wbtrust").arg(m_trustFolder, name), bytes));
        subscription.trustOf = bundle.created();
    }
    subscription.trustSha256 = offered->sha256;
    return isNewer;
}

} // namespace wb::sync
