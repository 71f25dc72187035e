// The packs that are wanted, kept in the library database: what was asked for is not forgotten by a restart.
#pragma once

#include "core/storage/Database.h"
#include "sync/engine/EngineValues.h"

namespace wb::sync {

struct WantedPack {
    PackOffer pack;
    QString href; // below the provider's place
    DownloadStage stage = DownloadStage::Waiting; // never Running or Done
    bool anyNetwork = false; // the person said now
    int failures = 0;
    QDateTime nextDue;
    std::optional<Error> error;
};

class DownloadList {
public:
    [[nodiscard]] static Result<void> prepare(storage::Database &library);
    explicit DownloadList(storage::Database &library)
        : m_library(library)
    {
    }

    [[nodiscard]] Result<QList<WantedPack>> all();
    // At the end, or in place of the one with the same digest.
    [[nodiscard]] Result<void> put(const WantedPack &wanted);
    [[nodiscard]] Result<void> remove(const QString &sha256);

private:
    storage::Database &m_library;
};

// What the catalogue names: editions with a pack of a module, or (`module` empty) those of which an older pack is here.
[[nodiscard]] Result<QList<WantedPack>> packsOfModule(storage::Database &library, const QString &module);
[[nodiscard]] Result<QList<WantedPack>> outdatedPacks(storage::Database &library);

} // namespace wb::sync
