#include "sync/engine/DownloadList.h"

#include "core/base/Clock.h"
#include "core/base/Json.h"
#include "core/catalogue/Publication.h"
#include "core/storage/Migrations.h"
#include "core/storage/Transaction.h"
#include "sync/providers/StoredError.h"

#include <QFileInfo>
#include <QMutex>

namespace wb::sync {

namespace {

QString stageName(DownloadStage stage)
{
    switch (stage) {
    case DownloadStage::Failed: return QStringLiteral("failed");
    case DownloadStage::Cancelled: return QStringLiteral("cancelled");
    default: return QStringLiteral("waiting");
    }
}

DownloadStage stageNamed(const QString &name)
{
    return name == QLatin1StringView("failed")   ? DownloadStage::Failed
        : name == QLatin1StringView("cancelled") ? DownloadStage::Cancelled
                                                 : DownloadStage::Waiting;
}

// Rows of: document, did, provider's name, path of this very pack, whether another pack of the edition is here.
Result<QList<WantedPack>> readOffers(storage::Statement rows)
{
    QList<WantedPack> offers;
    for (;;) {
        WB_TRY(const bool row, rows.step());
        if (!row)
            return offers;
        WB_TRY(const QJsonObject document, parseJsonObject(rows.bytesView(0)));
        WB_TRY(const auto edition, catalogue::readPublication(document));
        if (edition.pack.sha256.isEmpty())
            continue;
        WantedPack offer;
        offer.pack = { edition.pack.sha256, edition.identifier, edition.language, edition.title, rows.text(1), rows.text(2),
            edition.pack.bytes, false, false, rows.text(3) };
        offer.pack.isHere = !offer.pack.path.isEmpty() && QFileInfo::exists(offer.pack.path);
        offer.pack.isUpdate = !offer.pack.isHere && rows.integer(4) > 0;
        offer.href = edition.pack.href;
        offers.append(offer);
    }
}

} // namespace

Result<void> DownloadList::prepare(storage::Database &library)
{
    static QMutex one;
    const QMutexLocker lock(&one);
    const storage::MigrationSet set { QStringLiteral("downloads"),
        { QStringLiteral(":/wanderbuch/engine/001_downloads.sql"), QStringLiteral(":/wanderbuch/engine/002_duties.sql"),
            QStringLiteral(":/wanderbuch/engine/003_carried.sql"), QStringLiteral(":/wanderbuch/engine/004_held.sql"),
            QStringLiteral(":/wanderbuch/engine/005_taken_back.sql") } };
    auto ready = storage::migrate(library, set);
    if (!ready && ready.error().code == ErrorCode::StorageFailed)
        ready = storage::migrate(library, set); // another process was first
    return ready;
}

Result<QList<WantedPack>> DownloadList::all()
{
    WB_TRY(auto rows,
        m_library.prepare(
            QStringLiteral("SELECT sha256, module, language, title, did, provider, href, bytes, is_update, stage, any_network, "
                           "failures, next_due, error, error_detail FROM downloads ORDER BY added")));
    return rows.collect([&] {
        WantedPack one;
        one.pack = { rows.text(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4), rows.text(5), rows.integer(7), false,
            rows.integer(8) != 0, {} };
        one.href = rows.text(6);
        one.stage = stageNamed(rows.text(9));
        one.anyNetwork = rows.integer(10) != 0;
        one.failures = int(rows.integer(11));
        one.nextDue = fromRfc3339(rows.text(12));
        one.error = readError(rows.text(13), rows.text(14));
        return one;
    });
}

Result<void> DownloadList::put(const WantedPack &wanted)
{
    WB_TRY(auto write,
        m_library.prepare(QStringLiteral(
            "INSERT INTO downloads (sha256, module, language, title, did, provider, href, bytes, is_update, stage, any_network, "
            "failures, next_due, error, error_detail, added) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, "
            "?15, (SELECT coalesce(max(added), 0) + 1 FROM downloads)) ON CONFLICT (sha256) DO UPDATE SET href = ?7, stage = ?10, "
            "any_network = ?11, failures = ?12, next_due = ?13, error = ?14, error_detail = ?15")));
    const auto &pack = wanted.pack;
    return write
        .bindAll(pack.sha256, pack.module, pack.language, pack.title, pack.did, pack.provider, wanted.href, pack.bytes,
            pack.isUpdate, stageName(wanted.stage), wanted.anyNetwork, wanted.failures,
            wanted.nextDue.isValid() ? toRfc3339(wanted.nextDue) : QString(), errorText(wanted.error),
            wanted.error ? wanted.error->detail : QString())
        .run();
}

Result<void> DownloadList::remove(const QString &sha256)
{
    WB_TRY(auto gone, m_library.prepare(QStringLiteral("DELETE FROM downloads WHERE sha256 = ?")));
    return gone.bind(1, sha256).run();
}

Result<QList<WantedPack>> packsOfModule(storage::Database &library, const QString &module)
{
    WB_TRY(auto rows,
        library.prepare(QStringLiteral(
            "SELECT e.document, p.did, p.name, coalesce((SELECT path FROM packs WHERE sha256 = e.pack_sha256), ''), "
            "(SELECT count(*) FROM packs k WHERE k.module = m.identifier AND k.language = e.language AND k.provider = p.did) "
            "FROM modules m JOIN providers p ON p.id = m.provider JOIN editions e ON e.module = m.id "
            "WHERE m.identifier = ? ORDER BY e.id")));
    rows.bind(1, module);
    return readOffers(std::move(rows));
}

Result<QList<WantedPack>> outdatedPacks(storage::Database &library)
{
    WB_TRY(auto rows,
        library.prepare(
            QStringLiteral("SELECT e.document, p.did, p.name, '', 1 FROM packs k JOIN modules m ON m.identifier = k.module "
                           "JOIN providers p ON p.id = m.provider AND p.did = k.provider JOIN editions e ON e.module = m.id AND "
                           "e.language = k.language "
                           "WHERE e.pack_sha256 <> '' AND NOT EXISTS (SELECT 1 FROM packs WHERE sha256 = e.pack_sha256) GROUP BY "
                           "e.id ORDER BY e.id")));
    return readOffers(std::move(rows));
}

} // namespace wb::sync
