// One visit to a provider that was added: asks what is new, checks it against the pinned key, takes it in.
#pragma once

#include "core/base/Clock.h"
#include "sync/providers/CatalogueIntake.h"
#include "sync/providers/ProviderFolder.h"
#include "sync/providers/Spool.h"
#include "sync/providers/Subscriptions.h"

#include <stop_token>

namespace wb::sync {


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

    // Does it, and writes into the subscription what it learnt: contact, revision, mirrors, counts, an offered key. Catalogue files that
    // come over a network are spooled, and go into the library behind that, some at a time. What came of a visit that was broken off is
    // taken in before its error is told (a few files: whole or not at all), also what came of an earlier one if this one reaches nobody;
    // only the rest is fetched by the next one.
    // Errors: KeyChanged (stands in Subscription::offered then; until that is decided no visit asks anything), UnexpectedAnswer (an
    // older state than the library has), BadSignature, DigestMismatch, Cancelled, those of the source and the storage.
    [[nodiscard]] Result<VisitReport> visit(Subscription &subscription, const std::shared_ptr<const ProviderSource> &source,
        std::stop_token stop = {}, const OnVisit &progress = {});
    // Takes in what an earlier visit spooled and did not come to; asks nobody. NotFound if there is nothing (more) of a state that is not
    // here yet. Without an error all of that state is here.
    [[nodiscard]] Result<VisitReport> takeSpooled(
        Subscription &subscription, std::stop_token stop = {}, const OnVisit &progress = {});

private:
    Result<void> checkPinned(const ProviderFolder &folder, Subscription &subscription);
    Result<std::optional<catalogue::ProviderRecord>> here(const QString &did);
    // Those that may have to be read; `all` of the new state.
    Result<QList<Shard>> files(const ProviderFolder &folder, const Subscription &subscription, QStringList &all);
    // `spool`: what is between a network and the library; nullptr for a folder.
    Result<catalogue::ImportReport> takeCatalogue(const ProviderFolder &folder, const std::shared_ptr<Spool> &spool,
        Subscription &subscription, std::stop_token stop, const OnVisit &progress);
    Result<bool> renewTrust(const ProviderFolder &folder, Subscription &subscription);

    storage::Database &m_library;
    const Clock &m_clock;
    QString m_trustFolder;
};

} // namespace wb::sync
