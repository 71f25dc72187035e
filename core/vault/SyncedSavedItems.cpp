#include "core/vault/SyncedStores.h"

namespace wb::vault {

namespace {

class SyncedSavedItems final : public changes::SyncedStore {
public:
    explicit SyncedSavedItems(storage::Database &database)
        : m_database(database)
    {
    }

    QString entity() const override { return QStringLiteral("saved"); }
    QStringList tables() const override { return { QStringLiteral("saved_items") }; }

    Result<Applied> apply(const changes::EntryState &state, const QByteArray &) override
    {
        const bool saved = state.presence == changes::EntryState::Presence::Present;
        WB_TRY(auto write,
            m_database.prepare(saved ? QStringLiteral("INSERT OR REPLACE INTO saved_items (id, saved_at) VALUES (?, ?)")
                                     : QStringLiteral("DELETE FROM saved_items WHERE id = ?")));
        write.bind(1, state.id);
        if (saved)
            write.bind(2, state.fields.value(QLatin1StringView("savedAt")).toInteger());
        WB_CHECK(write.run());
        return Applied::Done;
    }

    Result<QList<Entry>> entries() const override
    {
        WB_TRY(auto select, m_database.prepare(QStringLiteral("SELECT id, saved_at FROM saved_items")));
        return select.collect([&] {
            return Entry { select.text(0), { { QStringLiteral("savedAt"), select.integer(1) } }, false, {} };
        });
    }

private:
    storage::Database &m_database;
};

} // namespace

std::unique_ptr<changes::SyncedStore> syncedSavedItems(Session &session)
{
    return std::make_unique<SyncedSavedItems>(session.database);
}

} // namespace wb::vault
