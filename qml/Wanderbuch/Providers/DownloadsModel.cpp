#include "qml/Wanderbuch/Providers/DownloadsModel.h"

#include "qml/Wanderbuch/Core/Language.h"
#include "qml/Wanderbuch/Core/WhenDone.h"
#include "qml/Wanderbuch/Providers/EngineFollower.h"
#include "qml/Wanderbuch/Providers/ProviderWords.h"
#include "sync/engine/SyncEngine.h"

#include <algorithm>

namespace wb::ui {

using sync::DownloadStage;
using sync::DownloadState;

namespace {

bool isUnderWay(const DownloadState &one)
{
    return one.stage == DownloadStage::Waiting || one.stage == DownloadStage::Running;
}

} // namespace

DownloadsModel::DownloadsModel(QObject *parent)
    : RowModel(parent)
{
    onLanguageChange(this, [this] {
        if (!m_rows.isEmpty())
            emit dataChanged(index(0), index(int(m_rows.size()) - 1));
        emit changed();
    });
}

void DownloadsModel::setServices(Services *services)
{
    if (m_services == services || !services)
        return;
    m_services = services;
    emit servicesChanged();
    whenEngineIsThere(services, this, [this](sync::SyncEngine &engine) { follow(engine); });
}

void DownloadsModel::follow(sync::SyncEngine &engine)
{
    m_engine = &engine;
    connect(&engine, &sync::SyncEngine::downloadsChanged, this, &DownloadsModel::reload);
    connect(&engine, &sync::SyncEngine::downloadChanged, this, &DownloadsModel::renew);
    connect(&engine, &sync::SyncEngine::libraryChanged, this, &DownloadsModel::askForUpdates);
    connect(SyncDesk::of(m_services), &SyncDesk::ready, this, &DownloadsModel::changed);
    reload();
    askForUpdates();
}

void DownloadsModel::reload()
{
    exchange(m_rows, m_engine->downloads(), [](const DownloadState &one) { return one.pack.sha256; });
    emit changed();
}

void DownloadsModel::renew(const QString &sha256)
{
    const auto now = m_engine->downloads();
    const auto isIt = [&](const DownloadState &one) { return one.pack.sha256 == sha256; };
    const auto at = std::ranges::find_if(m_rows, isIt);
    const auto state = std::ranges::find_if(now, isIt);
    if (at == m_rows.end() || state == now.end())
        return;
    *at = *state;
    const QModelIndex row = index(int(at - m_rows.begin()));
    emit dataChanged(row, row);
    emit changed();
}

void DownloadsModel::askForUpdates()
{
    whenDone(m_engine->updates(), this, [this](const Result<QList<sync::PackOffer>> &updates) {
        m_updates = updates.value_or(QList<sync::PackOffer>());
        emit changed();
    });
}

bool DownloadsModel::isReady() const
{
    const SyncDesk *desk = SyncDesk::of(m_services);
    return desk && desk->isReady();
}

QString DownloadsModel::summary() const
{
    QStringList parts;
    if (const auto coming = std::ranges::count_if(m_rows, isUnderWay); coming > 0)
        parts.append(tr("%n on the way", "", int(coming)));
    if (const auto failed = std::ranges::count(m_rows, DownloadStage::Failed, &DownloadState::stage); failed > 0)
        parts.append(tr("%n did not come", "", int(failed)));
    if (const auto newer = updates().size(); newer > 0)
        parts.append(tr("%n newer edition(s)", "", int(newer)));
    return parts.join(QStringLiteral(" · "));
}

bool DownloadsModel::isTroubled() const
{
    return std::ranges::any_of(m_rows, [](const DownloadState &one) { return one.stage == DownloadStage::Failed; });
}

QVariantList DownloadsModel::updates() const
{
    QVariantList list;
    for (const sync::PackOffer &one : m_updates) {
        const bool listed = std::ranges::any_of(m_rows, [&](const DownloadState &row) { return row.pack.sha256 == one.sha256; });
        if (!listed)
            list.append(QVariantMap { { QStringLiteral("sha256"), one.sha256 }, { QStringLiteral("title"), one.title },
                { QStringLiteral("detail"),
                    tr("%1 · at most %2, often far less").arg(one.provider, humanSize(one.bytes)) } });
    }
    return list;
}

int DownloadsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant DownloadsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const DownloadState &one = m_rows[index.row()];
    switch (role) {
    case Sha256Role: return one.pack.sha256;
    case TitleRole: return one.pack.title;
    case ProviderRole: return one.pack.provider;
    case StageRole: return int(one.stage);
    case ProgressRole: return one.all > 0 ? double(one.done) / double(one.all) : 0.0;
    case ProblemRole: return one.error ? providers::downloadProblem(*one.error).text : QString();
    case LineRole: break;
    default: return {};
    }
    switch (one.stage) {
    case DownloadStage::Waiting:
        return (one.waitsFor == sync::WaitsFor::Nothing ? tr("Waits for its turn") : providers::heldUp(one.waitsFor))
            + QStringLiteral(" · ") + humanSize(one.pack.bytes);
    case DownloadStage::Running: return providers::howFar(one);
    case DownloadStage::Done: return tr("Here · %1").arg(humanSize(one.pack.bytes));
    case DownloadStage::Failed: return one.error ? providers::downloadProblem(*one.error).title : tr("It did not come");
    case DownloadStage::Cancelled: return tr("Stopped by you · %1").arg(humanSize(one.pack.bytes));
    }
    return {};
}

QHash<int, QByteArray> DownloadsModel::roleNames() const
{
    return { { Sha256Role, "sha256" }, { TitleRole, "title" }, { ProviderRole, "provider" }, { StageRole, "stage" },
        { LineRole, "line" }, { ProblemRole, "problem" }, { ProgressRole, "progress" } };
}

void DownloadsModel::cancel(const QString &sha256)
{
    if (m_engine)
        m_engine->cancelDownload(sha256);
}

void DownloadsModel::retry(const QString &sha256)
{
    if (m_engine)
        m_engine->retryDownload(sha256);
}

void DownloadsModel::now(const QString &sha256)
{
    for (const DownloadState &one : std::as_const(m_rows)) {
        if (m_engine && one.pack.sha256 == sha256) {
            m_engine->download(one.pack, true);
            return; // the rows are other ones now
        }
    }
}

void DownloadsModel::dismiss(const QString &sha256)
{
    if (m_engine)
        m_engine->dismissDownload(sha256);
}

void DownloadsModel::fetchUpdate(const QString &sha256)
{
    const auto wanted = m_updates;
    for (const sync::PackOffer &one : wanted) {
        if (m_engine && (sha256.isEmpty() || one.sha256 == sha256))
            m_engine->download(one);
    }
}

} // namespace wb::ui
