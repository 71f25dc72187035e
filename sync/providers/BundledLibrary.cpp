#include "sync/providers/BundledLibrary.h"

#include "core/catalogue/CatalogueImport.h"
#include "sync/providers/Subscriptions.h"

namespace wb::sync {

namespace {

Result<void> removeBundled(storage::Database &library, const QString &did)
{
    WB_CHECK(catalogue::removeProvider(library, did));
    // Its packs were used where that program had them: they go with it, and are replaced.
    for (const auto *sql : { "DELETE FROM packs WHERE provider = ?", "DELETE FROM bundled WHERE did = ?" }) {
        WB_TRY(auto gone, library.prepare(QString::fromLatin1(sql)));
        WB_CHECK(gone.bind(1, did).run());
    }
    return {};
}

// An earlier program's build had another key, so that its offer would stand beside this one: the same courses twice.
Result<void> keepOnly(storage::Database &library, const QString &did)
{
    WB_TRY(auto select, library.prepare(QStringLiteral("SELECT did FROM bundled")));
    WB_TRY(const QStringList bundled, select.collect([&] { return select.text(0); }));
    if (bundled == QStringList { did })
        return {};
    WB_TRY(auto transaction, storage::Transaction::begin(library));
    for (const QString &earlier : bundled) {
        if (earlier != did)
            WB_CHECK(removeBundled(library, earlier));
    }
    WB_TRY(auto insert, library.prepare(QStringLiteral("INSERT OR IGNORE INTO bundled VALUES (?)")));
    WB_CHECK(insert.bind(1, did).run());
    return transaction.commit();
}

} // namespace

Result<FolderImport> importBundled(storage::Database &library, const QString &share, const Clock &clock)
{
    WB_CHECK(Subscriptions::prepare(library));
    WB_TRY(const ProviderFolder folder, ProviderFolder::open(share + QStringLiteral("/library")));
    WB_TRY(FolderImport imported, folder.importInto(library, { .take = true, .copyTo = {} }, clock));
    WB_CHECK(keepOnly(library, folder.libraryId()));
    return imported;
}

} // namespace wb::sync
