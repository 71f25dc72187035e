#include "core/progress/SyncedEvents.h"

#include "core/progress/EventRow.h"

namespace wb::progress {

namespace {

class SyncedEvents final : public changes::SyncedStore {
public:
    explicit SyncedEvents(storage::Database &database)
        : m_database(database)
    {
    }

    QString entity() const override { return QStringLiteral("event"); }
    QStringList tables() const override { return { QStringLiteral("learning_events") }; }
    bool onlyAdds() const override { return true; }

    Result<Applied> apply(const changes::EntryState &state, const QByteArray &) override
    {
        WB_TRY(const Event event, eventFromJson(state.fields)); // a kind that only newer versions know stays in the log
        if (event.uuid != state.id)
            return failure(ErrorCode::MalformedDocument, QStringLiteral("an event under the name of another one"));
        WB_CHECK(insertEvent(m_database, event));
        return Applied::Done;
    }

    Result<QList<Entry>> entries() const override { return QList<Entry>(); } // early versions wrote them whole

private:
    storage::Database &m_database;
};

} // namespace

std::unique_ptr<changes::SyncedStore> syncedEvents(storage::Database &database)
{
    return std::make_unique<SyncedEvents>(database);
}

} // namespace wb::progress
