// Brings a pack here from an address: whole if there is none, otherwise only what the older edition has not. At every moment there
// is a whole pack or none, never a half.
#pragma once

#include "core/packs/PackUpdate.h"
#include "sync/transport/Download.h"

namespace wb::sync {

struct PackOrder {
    QList<QUrl> addresses; // of the same pack; each is tried in turn
    QString file; // where it is to be
    QString held; // an older edition on this device, may be `file` itself; empty if there is none
    qint64 size = -1; // of the file, if a catalogue says so
    QByteArray sha256; // the same
    Reach reach;
    Redirects redirects = Redirects::SameOrigin;
};

struct FetchedPack {
    packs::Pack pack;
    std::optional<packs::UpdatePlan> plan; // what changed, where there was an older edition
    bool isWhole = false; // it was fetched as a whole
};

class PackFetch {
public:
    explicit PackFetch(Patience &patience)
        : m_patience(patience)
    {
    }

    // Where the server has ranges, an older edition is brought up to date from them; where it has none, or what was put together
    // is not what was signed, the whole is fetched. Whatever stops it, the next call goes on with what came. `progress` counts
    // bytes that are fetched. Errors: those of download(), planUpdate() and updatePack(); InvalidArgument for a step back to
    // an older version and for another pack, BadSignature for another publisher: `file` and `held` stay as they are.
    [[nodiscard]] Result<FetchedPack> get(const PackOrder &order, std::stop_token stop = {}, const OnDownload &progress = {});

private:
    Result<std::optional<FetchedPack>> update(
        const packs::Pack &held, const PackOrder &order, std::stop_token stop, const OnDownload &progress);
    Result<std::optional<FetchedPack>> updateFrom(
        const QUrl &url, const packs::Pack &held, const PackOrder &order, std::stop_token stop, const OnDownload &progress);
    Result<FetchedPack> fetchWhole(
        const packs::Pack *held, const PackOrder &order, std::stop_token stop, const OnDownload &progress);

    Patience &m_patience;
};

} // namespace wb::sync
