// Takes the files of a catalogue into the library: brought, made ready and written side by side, so that the network waits for
// nobody and people see the first of them while the rest still comes.
#pragma once

#include "core/catalogue/PiecewiseImport.h"
#include "sync/providers/ProviderFolder.h"
#include "sync/providers/Spool.h"

#include <functional>
#include <stop_token>

namespace wb::sync {

struct VisitProgress {
    int done = 0, all = 0; // catalogue files: in the library, and in all
    int arrived = 0; // safe on this device; the network is needed no more once that is all
    bool hasNews = false; // more of the catalogue can be seen by now
};
using OnVisit = std::function<void(const VisitProgress &)>;

class CatalogueIntake {
public:
    // `spool`: what the folder's source spools to, if it does.
    CatalogueIntake(const ProviderFolder &folder, std::shared_ptr<Spool> spool, std::stop_token stop)
        : m_folder(folder)
        , m_spool(std::move(spool))
        , m_stop(std::move(stop))
    {
    }

    // All of them, to the end of the import. Errors as ProviderFolder::items() and PiecewiseImport; what came before one of the
    // network is in the library, unless it was little: that comes whole or not at all. The library is locked while it is written
    // to, never while something is waited for.
    [[nodiscard]] Result<catalogue::ImportReport> take(
        catalogue::PiecewiseImport &import, const QList<Shard> &shards, const OnVisit &progress) const;

private:
    const ProviderFolder &m_folder;
    std::shared_ptr<Spool> m_spool;
    std::stop_token m_stop;
};

} // namespace wb::sync
