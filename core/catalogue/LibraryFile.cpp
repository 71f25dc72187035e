#include "core/catalogue/LibraryFile.h"

#include "core/catalogue/Migrations.h"

#include <QDir>
#include <QMutex>

namespace wb::catalogue {

Result<std::unique_ptr<storage::Database>> openLibrary(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return failure(ErrorCode::NotWritable, folder);
    static QMutex one; // two connections that find an empty file would both lay out its tables
    const QMutexLocker lock(&one);
    WB_TRY(auto database, storage::Database::openPlain(folder + QStringLiteral("/library.db")));
    auto ready = storage::migrate(*database, migrations());
    if (!ready && ready.error().code == ErrorCode::StorageFailed)
        ready = storage::migrate(*database, migrations()); // another process was first: then there is nothing left to do
    WB_CHECK(ready);
    return database;
}

} // namespace wb::catalogue
