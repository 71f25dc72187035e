#include "core/storage/Migrations.h"

#include "core/storage/Transaction.h"

#include <QFile>

namespace wb::storage {

namespace {

Result<QString> sqlText(const QString &file)
{
    if (!file.startsWith(QStringLiteral(":/")))
        return file;
    QFile resource(file);
    if (!resource.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotReadable, file);
    return QString::fromUtf8(resource.readAll());
}

Result<void> migrateTo(Database &database, const MigrationSet &set, int version)
{
    WB_TRY(const QString sql, sqlText(set.files.at(version - 1)));
    WB_TRY(Transaction transaction, Transaction::begin(database));
    WB_CHECK(database.execute(sql));
    WB_TRY(Statement statement,
        database.prepare(QStringLiteral("INSERT INTO schema_versions (name, version) VALUES (?1, ?2) "
                                        "ON CONFLICT (name) DO UPDATE SET version = ?2")));
    WB_CHECK(statement.bindAll(set.name, version).run());
    return transaction.commit();
}

} // namespace

Result<int> schemaVersion(Database &database, const QString &set)
{
    WB_CHECK(database.execute(QStringLiteral("CREATE TABLE IF NOT EXISTS schema_versions "
                                             "(name TEXT PRIMARY KEY, version INTEGER NOT NULL) WITHOUT ROWID")));
    WB_TRY(Statement statement, database.prepare(QStringLiteral("SELECT version FROM schema_versions WHERE name = ?")));
    WB_TRY(const bool known, statement.bind(1, set).step());
    return known ? static_cast<int>(statement.integer(0)) : 0;
}

Result<void> migrate(Database &database, const MigrationSet &set)
{
    WB_TRY(const int version, schemaVersion(database, set.name));
    if (version > set.files.size())
        return failure(ErrorCode::SchemaTooNew, QStringLiteral("%1 has version %2").arg(set.name).arg(version));
    for (int next = version + 1; next <= set.files.size(); ++next)
        WB_CHECK(migrateTo(database, set, next));
    return {};
}

} // namespace wb::storage
