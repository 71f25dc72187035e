// Private to core/storage: prepared statements that wait to be used again, by their text.
#pragma once

#include "core/storage/Statement.h"

#include <QMultiHash>

namespace wb::storage {

class StatementCache {
public:
    explicit StatementCache(sqlite3 *connection)
        : m_connection(connection)
    {
    }
    ~StatementCache();
    StatementCache(const StatementCache &) = delete;
    StatementCache &operator=(const StatementCache &) = delete;

    [[nodiscard]] Result<Statement> take(const QString &sql);
    void giveBack(sqlite3_stmt *statement);
    void clear();

private:
    static constexpr qsizetype mostIdle = 256; // SQL that is put together at run time must not pile up
    sqlite3 *m_connection;
    QMultiHash<QByteArray, sqlite3_stmt *> m_idle;
};

} // namespace wb::storage
