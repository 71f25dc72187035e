#include "sync/providers/ProviderSync.h"

#include "core/base/Encoding.h"
#include "core/catalogue/CatalogueReader.h"
#include "core/crypto/Digest.h"
#include "core/trust/DidResolver.h"
#include "core/trust/TrustBundle.h"
#include "sync/providers/IndexParts.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <algorithm>

namespace wb::sync {

namespace {

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

// Nobody was there, or nobody who could answer.
bool isOutOfReach(ErrorCode code)
{
    return code == ErrorCode::Unreachable || code == ErrorCode::TimedOut || code == ErrorCode::ConnectionLost
        || code == ErrorCode::ServerBusy || code == ErrorCode::ServerFailed;
}

// Makes room for these files, beside what has to be there to take them in without the network.
void prepareSpool(Spool &spool, const ProviderFolder &folder, const QList<Shard> &shards)
{
    QStringList wanted { QLatin1StringView(descriptorPath), folder.descriptor().index.path };
    qint64 bytes = folder.document().size();
    for (const Shard &shard : shards) {
        wanted.append(shard.file.path);
        if (!spool.has(shard.file.path))
            bytes += shard.file.bytes;
    }
    spool.keepOnly(wanted);
    spool.makeRoom(bytes);
    spool.put(QLatin1StringView(descriptorPath), folder.document());
}

} // namespace

ProviderSync::ProviderSync(storage::Database &library, const Clock &clock, QString trustFolder)
    : m_library(library)
    , m_clock(clock)
    , m_trustFolder(std::move(trustFolder))
{
}

Result<VisitReport> ProviderSync::visit(
    Subscription &subscription, const std::shared_ptr<const ProviderSource> &source, std::stop_token stop, const OnVisit &progress)
{
    if (subscription.offered)
        return failure(ErrorCode::KeyChanged, subscription.name);
    const auto isPinned = [&](const ProviderFolder &folder) { return checkPinned(folder, subscription); };
    auto opened = ProviderFolder::openIfChanged(source, subscription.revision, isPinned, subscription.pinned());
    if (!opened && isOutOfReach(opened.error().code))
        std::ignore = takeSpooled(subscription, stop, progress); // what came of it is seen; why no more came is told
    WB_TRY(const auto folder, std::move(opened));
    subscription.lastContact = m_clock.nowUtc();
    VisitReport report;
    if (!folder) {
        report.unchanged = report.notModified = true;
        return report;
    }
    const bool isOwnPlace = source->location() == subscription.address;
    const bool isFar = !source->file(QLatin1StringView(descriptorPath));
    WB_TRY(const auto here, here(subscription.did));
    report.unchanged = here && here->descriptor == folder->digest();
    if (!report.unchanged) {
        const auto spool = isFar ? Spool::besideLibrary(m_library, subscription.did) : nullptr;
        const auto spooled = spool ? folder->through(std::make_shared<SpooledSource>(source, spool)) : *folder;
        subscription.revision = {};
        WB_TRY(report.catalogue, takeCatalogue(spooled, spool, subscription, stop, progress));
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

Result<catalogue::ImportReport> ProviderSync::takeCatalogue(const ProviderFolder &folder, const std::shared_ptr<Spool> &spool,
    Subscription &subscription, std::stop_token stop, const OnVisit &progress)
{
    if (spool) // for the index
        spool->makeRoom(maxCatalogueFileBytes);
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
    if (spool) {
        prepareSpool(*spool, folder, shards);
        std::stable_partition(shards.begin(), shards.end(), [&](const Shard &shard) { return spool->has(shard.file.path); });
    }
    WB_TRY(const auto report, CatalogueIntake(folder, spool, stop).take(import, shards, progress));
    Spool::besideLibrary(m_library, subscription.did)->clear();
    subscription.lastChange = m_clock.nowUtc();
    subscription.addedItems = report.added;
    subscription.changedItems = report.changed;
    subscription.removedItems = report.removed;
    subscription.leftOut = report.leftOut;
    return report;
}

Result<VisitReport> ProviderSync::takeSpooled(Subscription &subscription, std::stop_token stop, const OnVisit &progress)
{
    const auto spool = Spool::besideLibrary(m_library, subscription.did);
    if (!spool->has(QLatin1StringView(descriptorPath)))
        return failure(ErrorCode::NotFound, subscription.name);
    const auto folder = ProviderFolder::open(std::make_shared<SpoolSource>(spool), subscription.pinned());
    WB_TRY(const auto known, here(subscription.did));
    const bool isWanted = folder && folder->libraryId() == subscription.did && folder->fingerprint() == subscription.fingerprint
        && !(known && (known->updated > folder->descriptor().updated || known->descriptor == folder->digest()));
    if (!isWanted || subscription.offered) {
        spool->clear();
        return failure(ErrorCode::NotFound, subscription.name);
    }
    VisitReport report;
    WB_TRY(report.catalogue, takeCatalogue(*folder, spool, subscription, stop, progress));
    subscription.state = stateOf(folder->digest(), folder->descriptor().index.sha256);
    return report;
}

Result<void> ProviderSync::checkPinned(const ProviderFolder &folder, Subscription &subscription)
{
    if (folder.libraryId() != subscription.did || folder.fingerprint() != subscription.fingerprint) {
        subscription.offered = OfferedKey { folder.offeredId(), folder.fingerprint(), folder.descriptor().name, m_clock.nowUtc() };
        return failure(ErrorCode::KeyChanged, subscription.name);
    }
    subscription.key = folder.key();
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
