#include "sync/providers/ShardFetcher.h"

#include "sync/providers/Background.h"

#include <algorithm>

namespace wb::sync {

namespace {

constexpr qsizetype filesPerThread = 8; // a thread that reads fewer costs more than it saves
constexpr qint64 mostHeldBytes = 4 * 1024 * 1024; // and as much more as is on its way

} // namespace

ShardFetcher::ShardFetcher(
    const ProviderFolder &folder, QList<Shard> shards, int threads, std::stop_token stop, std::shared_ptr<Spool> spool)
    : m_folder(folder)
    , m_spool(std::move(spool))
    , m_wanted(shards.begin(), shards.end())
    , m_all(int(shards.size()))
    , m_stop(std::move(stop))
    , m_stopped(m_stop, [this] {
        const std::scoped_lock lock(m_mutex);
        m_changed.notify_all();
    })
{
    const qsizetype useful = (shards.size() + filesPerThread - 1) / filesPerThread;
    for (qsizetype i = 0; i < std::min<qsizetype>(threads, useful) && useful > 1; ++i)
        m_threads.emplace_back([this](std::stop_token ended) { work(ended); });
}

ShardFetcher::~ShardFetcher()
{
    for (auto &thread : m_threads)
        thread.request_stop();
    m_changed.notify_all();
}

int ShardFetcher::arrived() const
{
    const std::scoped_lock lock(m_mutex);
    return m_arrived;
}

bool ShardFetcher::isRunningAhead() const
{
    const std::scoped_lock lock(m_mutex);
    return isRunningAheadLocked();
}

void ShardFetcher::waitWhileRunningAhead(std::stop_token stop)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, stop, [this] { return !isRunningAheadLocked(); });
}

void ShardFetcher::work(std::stop_token ended)
{
    stepBack();
    const ProviderFolder folder = m_folder.through(m_folder.source().forThisThread());
    for (;;) {
        Shard shard;
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, ended, [&] { return m_heldBytes < mostHeldBytes || m_error; });
            if (ended.stop_requested() || m_stop.stop_requested() || m_error || m_wanted.empty())
                return;
            shard = m_wanted.front();
            m_wanted.pop_front();
            ++m_reading;
        }
        auto bytes = folder.readFile(shard.file, maxCatalogueFileBytes);
        if (bytes) {
            keep(shard, *std::move(bytes));
            continue;
        }
        const std::scoped_lock lock(m_mutex);
        --m_reading;
        if (!m_error)
            m_error = bytes.error();
        m_changed.notify_all();
    }
}

void ShardFetcher::keep(const Shard &shard, QByteArray bytes)
{
    const bool isSpooled = m_spool && m_spool->has(shard.file.path);
    const std::scoped_lock lock(m_mutex);
    --m_reading;
    ++m_arrived;
    // Half of the memory for what lies in the spool as well, so that it never stops the others.
    if (isSpooled && m_heldBytes + bytes.size() > mostHeldBytes / 2) {
        m_held.push_back({ shard, {}, true });
    } else {
        m_heldBytes += bytes.size();
        m_held.push_back({ shard, std::move(bytes), false });
    }
    m_changed.notify_all();
}

Result<std::optional<ShardFetcher::Arrived>> ShardFetcher::nextInline()
{
    if (m_stop.stop_requested())
        return failure(ErrorCode::Cancelled, m_folder.descriptor().name);
    if (m_wanted.empty())
        return std::optional<Arrived>();
    Arrived arrived { m_wanted.front(), {} };
    WB_TRY(arrived.bytes, m_folder.readFile(arrived.shard.file, maxCatalogueFileBytes));
    m_wanted.pop_front();
    ++m_arrived;
    return std::optional(std::move(arrived));
}

Result<std::optional<ShardFetcher::Arrived>> ShardFetcher::next(std::stop_token ended)
{
    if (!hasThreads())
        return nextInline();
    std::unique_lock lock(m_mutex);
    m_changed.wait(
        lock, ended, [&] { return !m_held.empty() || (isThroughLocked() && (m_reading == 0 || m_stop.stop_requested())); });
    if (m_stop.stop_requested() || ended.stop_requested())
        return failure(ErrorCode::Cancelled, m_folder.descriptor().name);
    if (m_held.empty() && m_error)
        return tl::unexpected(*m_error);
    if (m_held.empty())
        return std::optional<Arrived>();
    Held held = std::move(m_held.front());
    m_held.pop_front();
    m_heldBytes -= held.bytes.size();
    m_changed.notify_all();
    lock.unlock();
    if (!held.isSpooled)
        return std::optional(Arrived { held.shard, std::move(held.bytes) });
    const ProviderFolder spooled = m_folder.through(std::make_shared<SpoolSource>(m_spool));
    WB_TRY(QByteArray bytes, spooled.readFile(held.shard.file, maxCatalogueFileBytes));
    return std::optional(Arrived { held.shard, std::move(bytes) });
}

} // namespace wb::sync
