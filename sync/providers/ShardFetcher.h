// Reads many files of a catalogue ahead of whoever takes them in: over a network several at a time, so that neither the way nor the
// parsing is waited for.
#pragma once

#include "sync/providers/ProviderFolder.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace wb::sync {

class ShardFetcher {
public:
    struct Fetched {
        Shard shard;
        QList<catalogue::PreparedPublication> publications;
        QList<CatalogueItem> pathways;
    };

    // `threads` is at most so many; few files are read by fewer. What is fetched and not taken yet is bounded.
    ShardFetcher(const ProviderFolder &folder, QList<Shard> shards, int threads, std::stop_token stop);
    ~ShardFetcher(); // stops what runs, and waits for it

    // Waits for the next file, in no order; nullopt after the last one. After an error there is nothing more.
    [[nodiscard]] Result<std::optional<Fetched>> next();

private:
    void work(std::stop_token stop);
    // Fetched, compared, parsed and made ready for the library.
    [[nodiscard]] static Result<Fetched> fetch(const ProviderFolder &folder, const Shard &shard);

    const ProviderFolder &m_folder;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<Shard> m_wanted;
    std::deque<Fetched> m_ready;
    std::optional<Error> m_error;
    int m_open = 0; // files wanted, on their way or ready
    std::stop_token m_stop;
    std::vector<std::jthread> m_threads; // last: they end first
};

} // namespace wb::sync
