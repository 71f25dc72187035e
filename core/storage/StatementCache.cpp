#include "core/storage/StatementCache.h"

#include "core/storage/SqliteError.h"

namespace wb::storage {

StatementCache::~StatementCache()
{
    clear();
}

Result<Statement> StatementCache::take(const QString &sql)
{
    const QByteArray utf8 = sql.toUtf8();
    if (const auto idle = m_idle.find(utf8); idle != m_idle.end()) {
        sqlite3_stmt *statement = *idle;
        m_idle.erase(idle);
        return Statement(this, statement);
    }
    sqlite3_stmt *statement = nullptr;
    const char *rest = nullptr;
    const int code = sqlite3_prepare_v3(
        m_connection, utf8.constData(), static_cast<int>(utf8.size() + 1), SQLITE_PREPARE_PERSISTENT, &statement, &rest);
    if (code != SQLITE_OK)
        return tl::unexpected(sqliteError(code, m_connection));
    Statement prepared(this, statement);
    if (!statement || !QByteArrayView(rest).trimmed().isEmpty())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("one SQL statement is expected"));
    return prepared;
}

void StatementCache::giveBack(sqlite3_stmt *statement)
{
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement); // large values must not stay
    if (m_idle.size() >= mostIdle)
        clear();
    m_idle.insert(QByteArray(sqlite3_sql(statement)), statement);
}

void StatementCache::clear()
{
    for (sqlite3_stmt *statement : std::as_const(m_idle))
        sqlite3_finalize(statement);
    m_idle.clear();
}

} // namespace wb::storage
