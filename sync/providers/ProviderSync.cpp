#include "sync/providers/ProviderSync.h"

#include "core/base/Encoding.h"
#include "core/catalogue/CatalogueReader.h"
#include "core/crypto/Digest.h"
#include "core/trust/DidResolver.h"
#include "core/trust/TrustBundle.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace wb::sync {

namespace {

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

Result<VisitReport> ProviderSync::visit(Subscription &subscription, std::shared_ptr<const ProviderSource> source,
    std::stop_token stop, const std::function<void(const VisitProgress &)> &progress)
{
    if (subscription.offered)
        return failure(ErrorCode::KeyChanged, subscription.name);
    Q_UNUSED(stop)
    Q_UNUSED(progress)
    const auto isPinned = [&](const ProviderFolder &folder) { return checkPinned(folder, subscription); };
    WB_TRY(const auto folder, ProviderFolder::openIfChanged(source, subscription.revision, isPinned));
    subscription.lastContact = m_clock.nowUtc();
    VisitReport report;
    if (!folder) {
        report.unchanged = true;
        return report;
    }
    WB_TRY(const auto done, folder->importInto(m_library, { .take = false, .copyTo = {} }, m_clock));
    report.unchanged = done.unchanged;
    report.catalogue = done.catalogue;
    if (!done.unchanged) {
        subscription.lastChange = subscription.lastContact;
        subscription.addedItems = done.catalogue.added;
        subscription.changedItems = done.catalogue.changed;
        subscription.removedItems = done.catalogue.removed;
        subscription.leftOut = done.catalogue.leftOut;
    }
    subscription.mirrors = folder->descriptor().mirrors;
    subscription.endpoints = folder->descriptor().endpoints;
    WB_TRY(report.trustRenewed, renewTrust(*folder, subscription));
    subscription.revision = folder->revision(); // last: only now is everything here that it names
    return report;
}

Result<void> ProviderSync::checkPinned(const ProviderFolder &folder, Subscription &subscription)
{
    if (folder.libraryId() != subscription.did || folder.fingerprint() != subscription.fingerprint) {
        subscription.offered = OfferedKey { folder.libraryId(), folder.fingerprint(), folder.descriptor().name, m_clock.nowUtc() };
        return failure(ErrorCode::KeyChanged, subscription.name);
    }
    WB_TRY(const auto providers, catalogue::CatalogueReader(m_library).providers());
    for (const auto &known : providers) {
        if (known.did == subscription.did && known.updated > folder.descriptor().updated)
            return failure(ErrorCode::UnexpectedAnswer,
                QStringLiteral("%1: an older state (%2) than the one that is here (%3)")
                    .arg(subscription.name, toRfc3339(folder.descriptor().updated), toRfc3339(known.updated)));
    }
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
