#include "core/storage/InsertWatch.h"

#include <sqlite3.h>

namespace wb::storage {

InsertWatch::InsertWatch(Database &database, QByteArray table, std::function<void()> told)
    : m_connection(database.handle())
    , m_table(std::move(table))
    , m_told(std::move(told))
{
    const auto heard = [](void *context, int operation, const char *, const char *changed, sqlite3_int64) {
        const auto *self = static_cast<const InsertWatch *>(context);
        if (operation == SQLITE_INSERT && self->m_table == changed)
            self->m_told();
    };
    sqlite3_update_hook(m_connection, heard, this);
}

InsertWatch::~InsertWatch()
{
    if (m_connection)
        sqlite3_update_hook(m_connection, nullptr, nullptr);
}

} // namespace wb::storage
