#include "qml/Wanderbuch/Providers/EnginePackFetcher.h"

#include "qml/Wanderbuch/Core/WhenDone.h"
#include "qml/Wanderbuch/Providers/ProviderWords.h"
#include "sync/engine/SyncEngine.h"

#include <algorithm>

namespace wb::ui {

using sync::DownloadStage;

constexpr int mostModules = 50; // a page shows one

void EnginePackFetcher::setEngine(sync::SyncEngine *engine)
{
    m_engine = engine;
    connect(engine, &sync::SyncEngine::downloadChanged, this, &EnginePackFetcher::tell);
    connect(engine, &sync::SyncEngine::downloadsChanged, this, [this] {
        const QStringList modules = m_offers.keys();
        for (const QString &module : modules)
            emit changed(module);
    });
    if (!m_wanted.isEmpty())
        look(m_wanted);
}

void EnginePackFetcher::look(const QString &moduleId)
{
    if (!m_engine) {
        m_wanted = moduleId;
        return;
    }
    whenDone(m_engine->offers(moduleId), this, [this, moduleId](const Result<QList<sync::PackOffer>> &offers) {
        if (m_offers.size() >= mostModules && !m_offers.contains(moduleId))
            m_offers.clear();
        m_offers.insert(moduleId, offers.value_or(QList<sync::PackOffer>()));
        emit changed(moduleId);
    });
}

std::optional<sync::PackOffer> EnginePackFetcher::offer(const QString &moduleId, const QString &language) const
{
    const auto offers = m_offers.value(moduleId);
    const auto found = std::ranges::find(offers, language, &sync::PackOffer::language);
    return found == offers.end() ? std::nullopt : std::optional(*found);
}

std::optional<sync::DownloadState> EnginePackFetcher::download(const QString &sha256) const
{
    const auto all = m_engine ? m_engine->downloads() : QList<sync::DownloadState>();
    const auto found = std::ranges::find_if(all, [&](const sync::DownloadState &one) { return one.pack.sha256 == sha256; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

PackFetcher::State EnginePackFetcher::state(const QString &moduleId, const QString &language) const
{
    if (!m_offers.contains(moduleId))
        return {};
    const auto wanted = offer(moduleId, language);
    if (!wanted || wanted->isHere)
        return { Stage::NotOffered, 0, 0, {} };
    const auto coming = download(wanted->sha256);
    if (!coming || coming->stage == DownloadStage::Cancelled || coming->stage == DownloadStage::Done)
        return { Stage::Offered, wanted->bytes, 0, {} };
    switch (coming->stage) {
    case DownloadStage::Running:
        return { Stage::Running, wanted->bytes, coming->all > 0 ? double(coming->done) / double(coming->all) : 0.0,
            providers::howFar(*coming) };
    case DownloadStage::Failed: {
        const auto problem = providers::downloadProblem(coming->error.value_or(Error {}));
        return { Stage::Failed, wanted->bytes, 0, problem.title + QStringLiteral(". ") + problem.text };
    }
    default: return { Stage::Waiting, wanted->bytes, 0, providers::heldUp(coming->waitsFor) };
    }
}

void EnginePackFetcher::fetch(const QString &moduleId, const QString &language)
{
    if (const auto wanted = offer(moduleId, language); wanted && m_engine)
        m_engine->download(*wanted, true); // somebody pressed a button that names the size: any network will do
}

void EnginePackFetcher::stop(const QString &moduleId, const QString &language)
{
    if (const auto wanted = offer(moduleId, language); wanted && m_engine)
        m_engine->cancelDownload(wanted->sha256);
}

void EnginePackFetcher::tell(const QString &sha256)
{
    for (auto at = m_offers.cbegin(); at != m_offers.cend(); ++at) {
        if (std::ranges::any_of(at.value(), [&](const sync::PackOffer &one) { return one.sha256 == sha256; })) {
            emit changed(at.key());
            return;
        }
    }
}

} // namespace wb::ui
