// One visit to a provider that was added: asks what is new, checks it against the pinned key, takes it in.
#pragma once

#include "core/base/Clock.h"
#include "core/catalogue/PiecewiseImport.h"
#include "sync/providers/ProviderFolder.h"
#include "sync/providers/Subscriptions.h"

#include <stop_token>

namespace wb::sync {

struct VisitProgress {
    int done = 0, all = 0; // catalogue files
    bool hasNews = false; // more of the catalogue can be seen by now
};

struct VisitReport {
    bool unchanged = false; // nothing new, nothing read but provider.json
    bool notModified = false; // nor that: the subscription learnt of its last contact and nothing else
    catalogue::ImportReport catalogue;
    bool trustRenewed = false;
};

class ProviderSync {
public:
    // `trustFolder` is where verifications look for bundles (see platforms/common/TrustData); empty: bundles are left.
    ProviderSync(storage::Database &library, const Clock &clock, QString trustFolder);

    // Does it, and writes into the subscription what it learnt: contact, revision, mirrors, counts, an offered key. Catalogue files
    // go into the library one by one, so that a visit that was broken off is gone on with by the next one.
    // Errors: KeyChanged (stands in Subscription::offered then; until that is decided no visit asks anything), UnexpectedAnswer (an
    // older state than the library has), BadSignature, DigestMismatch, Cancelled, those of the source and the storage.
    using OnVisit = std::function<void(const VisitProgress &)>;
    [[nodiscard]] Result<VisitReport> visit(Subscription &subscription, std::shared_ptr<const ProviderSource> source,
        std::stop_token stop = {}, const OnVisit &progress = {});

private:
    Result<void> checkPinned(const ProviderFolder &folder, Subscription &subscription);
    Result<std::optional<catalogue::ProviderRecord>> here(const QString &did);
    // Those that may have to be read; `all` of the new state.
    Result<QList<Shard>> files(const ProviderFolder &folder, const Subscription &subscription, QStringList &all);
    Result<catalogue::ImportReport> takeCatalogue(
        const ProviderFolder &folder, const Subscription &subscription, std::stop_token stop, const OnVisit &progress);
    Result<bool> renewTrust(const ProviderFolder &folder, Subscription &subscription);

    storage::Database &m_library;
    const Clock &m_clock;
    QString m_trustFolder;
};

} // namespace wb::sync
