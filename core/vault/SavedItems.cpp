#include "core/vault/SavedItems.h"

#include "core/storage/Transaction.h"

namespace wb::vault {

Result<QSet<QString>> SavedItems::all() const
{
    WB_TRY(auto select, m_session.database.prepare(QStringLiteral("SELECT id FROM saved_items")));
    QSet<QString> ids;
    while (true) {
        WB_TRY(const bool row, select.step());
        if (!row)
            return ids;
        ids.insert(select.text(0));
    }
}

Result<void> SavedItems::set(const QString &id, bool saved)
{
    auto &database = m_session.database;
    WB_TRY(auto transaction, storage::Transaction::begin(database));
    WB_TRY(auto write,
        database.prepare(saved ? QStringLiteral("INSERT OR IGNORE INTO saved_items (id, saved_at) VALUES (?, ?)")
                               : QStringLiteral("DELETE FROM saved_items WHERE id = ?")));
    const qint64 now = m_session.clock.nowUtc().toMSecsSinceEpoch();
    write.bind(1, id);
    if (saved)
        write.bind(2, now);
    WB_CHECK(write.run());
    if (database.changes() == 0)
        return {};
    WB_CHECK(m_session.changes.record(QStringLiteral("saved"), id, saved ? changes::Operation::Put : changes::Operation::Remove,
        saved ? QJsonObject{{QStringLiteral("savedAt"), now}} : QJsonObject()));
    return transaction.commit();
}

} // namespace wb::vault
