// Parses what a fetcher brings and makes it ready for the library, all that needs no database. As long as the fetcher is at work it
// takes only the time that nobody else wants, but for the first files: somebody waits to see those.
#pragma once

#include "core/catalogue/PreparedPublication.h"
#include "sync/providers/ShardFetcher.h"

#include <chrono>

namespace wb::sync {

class ShardPreparer {
public:
    struct Prepared {
        Shard shard;
        QList<catalogue::PreparedPublication> publications;
        QList<CatalogueItem> pathways;
        [[nodiscard]] qsizetype items() const { return publications.size() + pathways.size(); }
    };

    // On threads of its own if the fetcher has some, else within next(). `soon`: so many items count as the first ones.
    ShardPreparer(ShardFetcher &fetcher, qsizetype soon, std::stop_token stop);
    ~ShardPreparer(); // stops what runs, and waits for it

    // Waits until there are `enough` items, or for so long, or for the end: all that are ready then, in whole files; none if the
    // time was too short, nullopt after the last one. Errors as the fetcher's, and in the same order; those of malformed files.
    [[nodiscard]] Result<std::optional<std::vector<Prepared>>> next(qsizetype enough, std::chrono::milliseconds patience);

private:
    void work(std::stop_token ended, bool isFirst);
    [[nodiscard]] static Result<Prepared> prepare(const ShardFetcher::Arrived &arrived, const std::stop_token &ended);

    ShardFetcher &m_fetcher;
    qsizetype m_soon;
    std::stop_token m_stop;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<Prepared> m_ready;
    qsizetype m_readyItems = 0;
    std::optional<Error> m_error;
    int m_alive = 0; // threads that may bring more
    std::vector<std::jthread> m_threads; // last: they end first
};

} // namespace wb::sync
