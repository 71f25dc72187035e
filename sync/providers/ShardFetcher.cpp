#include "sync/providers/ShardFetcher.h"

#include "sync/providers/Background.h"

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

Result<ShardFetcher::Fetched> ShardFetcher::fetch(const ProviderFolder &folder, const Shard &shard)
{
    Fetched fetched { shard, {}, {} };
    WB_TRY(auto items, folder.items(shard));
    if (shard.pathways) {
        fetched.pathways = std::move(items);
        return fetched;
    }
    for (const CatalogueItem &item : std::as_const(items))
        fetched.publications.append(item.problem.isEmpty() ? catalogue::preparePublication(item.document)
                                                           : catalogue::leftOut(item.document, item.problem));
    return fetched;
}

void ShardFetcher::work(std::stop_token ended)
{
    stepBack();
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
        auto fetched = fetch(folder, shard);
        const std::scoped_lock lock(m_mutex);
        if (fetched)
            m_ready.push_back(std::move(*fetched));
        else if (!m_error)
            m_error = fetched.error();
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
        const Shard shard = m_wanted.front();
        m_wanted.pop_front();
        WB_TRY(auto fetched, fetch(m_folder, shard));
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
