#include "sync/providers/ShardPreparer.h"

#include "sync/providers/Background.h"

#include <algorithm>

namespace wb::sync {

namespace {

constexpr qsizetype mostReady = 4000; // items

// Beside the one that writes what they bring.
int lateThreads()
{
    return std::clamp(int(std::thread::hardware_concurrency()) - 1, 1, 3);
}

} // namespace

ShardPreparer::ShardPreparer(ShardFetcher &fetcher, qsizetype soon, std::stop_token stop)
    : m_fetcher(fetcher)
    , m_soon(soon)
    , m_stop(std::move(stop))
{
    if (!fetcher.hasThreads())
        return;
    m_alive = 1 + lateThreads();
    for (int i = 0; i < 1 + lateThreads(); ++i)
        m_threads.emplace_back([this, i](std::stop_token ended) { work(ended, i == 0); });
}

ShardPreparer::~ShardPreparer()
{
    for (auto &thread : m_threads)
        thread.request_stop();
    m_changed.notify_all();
}

Result<ShardPreparer::Prepared> ShardPreparer::prepare(const ShardFetcher::Arrived &arrived, const std::stop_token &ended)
{
    Prepared prepared { arrived.shard, {}, {} };
    WB_TRY(auto items, ProviderFolder::items(arrived.shard, arrived.bytes));
    if (arrived.shard.pathways) {
        prepared.pathways = std::move(items);
        return prepared;
    }
    prepared.publications.reserve(items.size());
    for (const CatalogueItem &item : std::as_const(items)) {
        if (ended.stop_requested()) // who stands aside would take long to come to the end
            return failure(ErrorCode::Cancelled, arrived.shard.file.path);
        prepared.publications.append(item.problem.isEmpty() ? catalogue::preparePublication(item.document)
                                                            : catalogue::leftOut(item.document, item.problem));
    }
    return prepared;
}

void ShardPreparer::work(std::stop_token ended, bool isFirst)
{
    stepBack();
    if (!isFirst)
        m_fetcher.waitWhileRunningAhead(ended);
    qsizetype begun = 0;
    bool isAside = false;
    while (!ended.stop_requested()) {
        if (isAside && !m_fetcher.isRunningAhead())
            break; // the others are faster now
        if (isFirst && !isAside && begun >= m_soon && m_fetcher.isRunningAhead()) {
            stepAside();
            isAside = true;
        }
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, ended, [this] { return m_readyItems < mostReady || m_error; });
        }
        const auto arrived = m_fetcher.next(ended);
        if (arrived && !*arrived)
            break;
        auto prepared = arrived ? prepare(**arrived, ended) : Result<Prepared>(tl::unexpected(arrived.error()));
        const std::scoped_lock lock(m_mutex);
        if (!prepared) {
            if (!m_error)
                m_error = prepared.error();
            break;
        }
        begun += prepared->items();
        m_readyItems += prepared->items();
        m_ready.push_back(*std::move(prepared));
        m_changed.notify_all();
    }
    const std::scoped_lock lock(m_mutex);
    --m_alive;
    m_changed.notify_all();
}

Result<std::optional<std::vector<ShardPreparer::Prepared>>> ShardPreparer::next(
    qsizetype enough, std::chrono::milliseconds patience)
{
    if (m_threads.empty()) {
        std::vector<Prepared> taken;
        for (qsizetype items = 0; items < enough;) {
            WB_TRY(const auto arrived, m_fetcher.next());
            if (!arrived)
                return taken.empty() ? std::nullopt : std::optional(std::move(taken));
            WB_TRY(auto prepared, prepare(*arrived, m_stop));
            items += prepared.items();
            taken.push_back(std::move(prepared));
        }
        return std::optional(std::move(taken));
    }
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, m_stop, patience, [&] { return m_readyItems >= enough || m_alive == 0; });
    if (m_stop.stop_requested())
        return failure(ErrorCode::Cancelled, QStringLiteral("while it was taken in"));
    const bool isEnd = m_alive == 0;
    if (isEnd && m_ready.empty() && m_error)
        return tl::unexpected(*m_error);
    if (isEnd && m_ready.empty())
        return std::optional<std::vector<Prepared>>();
    std::vector<Prepared> taken;
    if (isEnd || m_readyItems >= enough) {
        taken.assign(std::make_move_iterator(m_ready.begin()), std::make_move_iterator(m_ready.end()));
        m_ready.clear();
        m_readyItems = 0;
        m_changed.notify_all();
    }
    return std::optional(std::move(taken));
}

} // namespace wb::sync
