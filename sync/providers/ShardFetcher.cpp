#include "sync/providers/ShardFetcher.h"

#include <algorithm>

namespace wb::sync {

namespace {

constexpr qsizetype filesPerThread = 8; // a thread that reads fewer costs more than it saves
constexpr size_t mostReady = 32;

} // namespace

ShardFetcher::ShardFetcher(const ProviderFolder &folder, QList<Shard> shards, int threads, std::stop_token stop)
    : m_folder(folder)
    , m_wanted(shards.begin(), shards.end())
    , m_open(int(shards.size()))
    , m_stop(std::move(stop))
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

void ShardFetcher::work(std::stop_token ended)
{
    const ProviderFolder folder = m_folder.through(m_folder.source().forThisThread());
    for (;;) {
        Shard shard;
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, ended, [&] { return m_ready.size() < mostReady || m_error; });
            if (ended.stop_requested() || m_error || m_wanted.empty())
                return;
            shard = m_wanted.front();
            m_wanted.pop_front();
        }
        auto items = folder.items(shard);
        const std::scoped_lock lock(m_mutex);
        if (items)
            m_ready.push_back({ shard, std::move(*items) });
        else if (!m_error)
            m_error = items.error();
        m_changed.notify_all();
    }
}

Result<std::optional<ShardFetcher::Fetched>> ShardFetcher::next()
{
    if (m_open == 0)
        return std::optional<Fetched>();
    if (m_threads.empty()) {
        if (m_stop.stop_requested())
            return failure(ErrorCode::Cancelled, m_folder.descriptor().name);
        Fetched fetched { m_wanted.front(), {} };
        m_wanted.pop_front();
        WB_TRY(fetched.items, m_folder.items(fetched.shard));
        --m_open;
        return std::optional(std::move(fetched));
    }
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, m_stop, [&] { return !m_ready.empty() || m_error; });
    if (m_error)
        return tl::unexpected(*m_error);
    if (m_stop.stop_requested())
        return failure(ErrorCode::Cancelled, m_folder.descriptor().name);
    Fetched fetched = std::move(m_ready.front());
    m_ready.pop_front();
    --m_open;
    m_changed.notify_all();
    return std::optional(std::move(fetched));
}

} // namespace wb::sync
