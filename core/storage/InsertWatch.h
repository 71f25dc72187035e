// Hears of every row that comes into one table, by whatever statement of this connection. For "something was written, look soon":
// it is told before the transaction is committed, and also of one that is rolled back.
#pragma once

#include "core/storage/Database.h"

#include <functional>

namespace wb::storage {

class InsertWatch {
public:
    // A connection has room for one watch; a second one takes its place. `told` runs on the thread that writes and must not touch
    // the database. The watch is destroyed on the thread of the database, or after that was closed.
    InsertWatch(Database &database, QByteArray table, std::function<void()> told);
    ~InsertWatch();
    InsertWatch(const InsertWatch &) = delete;
    InsertWatch &operator=(const InsertWatch &) = delete;

    // The database was closed meanwhile: there is nothing to take back.
    void release() { m_connection = nullptr; }

private:
    sqlite3 *m_connection;
    QByteArray m_table;
    std::function<void()> m_told;
};

} // namespace wb::storage
