#include "core/storage/Transaction.h"

namespace wb::storage {

namespace {

Result<void> runSql(Database &database, const QString &sql)
{
    WB_TRY(Statement statement, database.prepare(sql));
    return statement.run();
}

} // namespace

Result<Transaction> Transaction::begin(Database &database)
{
    const bool nested = database.inTransaction();
    WB_CHECK(runSql(database, nested ? QStringLiteral("SAVEPOINT nested") : QStringLiteral("BEGIN IMMEDIATE")));
    return Transaction(database, nested);
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
    , m_nested(other.m_nested)
{
}

Transaction::~Transaction()
{
    // SQLite has rolled back by itself after some errors (full disk, say).
    if (!m_database || !m_database->inTransaction())
        return;
    if (!m_nested) {
        (void)runSql(*m_database, QStringLiteral("ROLLBACK"));
        return;
    }
    (void)runSql(*m_database, QStringLiteral("ROLLBACK TO nested"));
    (void)runSql(*m_database, QStringLiteral("RELEASE nested"));
}

Result<void> Transaction::commit()
{
    if (!m_database)
        return failure(ErrorCode::Internal, QStringLiteral("a transaction is committed once"));
    WB_CHECK(runSql(*m_database, m_nested ? QStringLiteral("RELEASE nested") : QStringLiteral("COMMIT")));
    m_database = nullptr;
    return {};
}

} // namespace wb::storage
