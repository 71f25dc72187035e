// Brings many files of a catalogue: over a network several at a time, so that the way is not waited for. What nobody took yet lies
// in the spool, or where there is none, in a bounded piece of memory.
#pragma once

#include "sync/providers/ProviderFolder.h"
#include "sync/providers/Spool.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace wb::sync {

// Several threads may take from it, unless it has none of its own.
class ShardFetcher {
public:
    struct Arrived {
        Shard shard;
        QByteArray bytes; // compared with its digest
    };

    // `threads` is at most so many; few files are read by none: then next() reads on the caller's thread. What the folder's source
    // spools has to be that `spool`; nullptr: nothing is spooled.
    ShardFetcher(
        const ProviderFolder &folder, QList<Shard> shards, int threads, std::stop_token stop, std::shared_ptr<Spool> spool = {});
    ~ShardFetcher(); // stops what runs, and waits for it

    // Waits for the next file, in no order; nullopt after the last one. An error comes after all files that came before it; but
    // Cancelled at once, also if only this caller has `ended`.
    [[nodiscard]] Result<std::optional<Arrived>> next(std::stop_token ended = {});
    [[nodiscard]] bool hasThreads() const { return !m_threads.empty(); }
    [[nodiscard]] int arrived() const; // files that came so far
    // More comes, and none of it waits for whoever takes it.
    [[nodiscard]] bool isRunningAhead() const;
    void waitWhileRunningAhead(std::stop_token stop);

private:
    struct Held {
        Shard shard;
        QByteArray bytes;
        bool isSpooled = false; // and not here
    };
    void work(std::stop_token ended);
    void keep(const Shard &shard, QByteArray bytes);
    Result<std::optional<Arrived>> nextInline();
    bool isRunningAheadLocked() const { return !isThroughLocked() && m_spool && m_spool->hasRoom(); }
    bool isThroughLocked() const { return m_error || m_arrived == m_all || m_stop.stop_requested(); }

    const ProviderFolder &m_folder;
    std::shared_ptr<Spool> m_spool;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<Shard> m_wanted;
    std::deque<Held> m_held;
    qint64 m_heldBytes = 0; // in memory
    std::optional<Error> m_error;
    int m_all = 0, m_arrived = 0, m_reading = 0; // files
    std::stop_token m_stop;
    std::stop_callback<std::function<void()>> m_stopped; // wakes whoever waits
    std::vector<std::jthread> m_threads; // last: they end first
};

} // namespace wb::sync
