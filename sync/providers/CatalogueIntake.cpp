#include "sync/providers/CatalogueIntake.h"

#include "sync/providers/ShardPreparer.h"

namespace wb::sync {

namespace {

constexpr int mostThreads = 4; // that fetch
// How soon people see more: soon at first, then in larger and larger steps, which are written faster.
constexpr qsizetype firstCommit = 200, mostPerCommit = 4000; // items
constexpr std::chrono::milliseconds tick(250);
constexpr int mostTicks = 4; // what came is not kept from people for longer, however little it is

Result<void> write(catalogue::PiecewiseImport &import, const ShardPreparer::Prepared &file)
{
    const QString &sha256 = file.shard.file.sha256;
    for (const auto &publication : file.publications)
        WB_CHECK(import.addPublication(publication, sha256));
    for (const CatalogueItem &pathway : file.pathways)
        WB_CHECK(import.addPathway(pathway.document, sha256));
    return import.endFile(sha256);
}

} // namespace

Result<catalogue::ImportReport> CatalogueIntake::take(
    catalogue::PiecewiseImport &import, const QList<Shard> &shards, const OnVisit &progress) const
{
    VisitProgress now { 0, int(shards.size()), 0, false };
    ShardFetcher fetcher(m_folder, shards, mostThreads, m_stop, m_spool);
    ShardPreparer preparer(fetcher, firstCommit, m_stop);
    const auto tell = [&](bool hasNews) {
        now.arrived = fetcher.arrived();
        now.hasNews = hasNews;
        if (progress)
            progress(now);
    };
    tell(false);
    qsizetype commitAfter = firstCommit;
    for (int ticks = 0;; ++ticks) {
        WB_TRY(const auto files, preparer.next(ticks < mostTicks ? commitAfter : 1, tick));
        if (!files)
            return import.finish();
        qsizetype items = 0;
        for (const auto &file : *files) {
            WB_CHECK(write(import, file));
            items += file.items();
            ++now.done;
            tell(false);
        }
        // Few files are one step with the end.
        const bool isStep = !files->empty() && (fetcher.hasThreads() || items >= commitAfter);
        if (isStep) {
            WB_CHECK(import.commit());
            for (const auto &file : *files) {
                if (m_spool)
                    m_spool->remove(file.shard.file.path);
            }
            ticks = -1;
            commitAfter = std::min(2 * commitAfter, mostPerCommit);
        }
        tell(isStep);
    }
}

} // namespace wb::sync
