#include "core/base/Clock.h"
#include "core/base/Json.h"
#include "core/vault/ShareHistory.h"
#include "core/vault/SyncedStores.h"

namespace wb::vault {

namespace {

using changes::EntryState;

class SyncedShares final : public changes::SyncedStore
{
public:
    explicit SyncedShares(storage::Database &database) : m_database(database) {}

    QString entity() const override { return QStringLiteral("share"); }
    QStringList tables() const override { return {QStringLiteral("shares")}; }

    Result<Applied> apply(const EntryState &state, const QByteArray &) override
    {
        if (state.presence == EntryState::Presence::Unknown)
            return Applied::Waiting;
        if (state.presence != EntryState::Presence::Present) {
            WB_TRY(auto clean, m_database.prepare(QStringLiteral("DELETE FROM shares WHERE id = ?")));
            WB_CHECK(clean.bindAll(state.id).run());
            return Applied::Done;
        }
        const auto text = [&state](const char *name) { return state.fields.value(QLatin1StringView(name)).toString(); };
        const QDateTime at = fromRfc3339(text("at"));
        const QString recipient = text("recipient");
        const QJsonArray content = state.fields.value(QLatin1StringView("content")).toArray();
        if (!at.isValid() || recipient.size() > ShareHistory::longestRecipient || content.size() > ShareHistory::mostClaims)
            return failure(ErrorCode::MalformedDocument, QStringLiteral("a share without a time, or with more text than it holds"));
        {
            WB_TRY(auto held, m_database.prepare(QStringLiteral("SELECT 1 FROM credentials WHERE id = ?")));
            WB_TRY(const bool there, held.bindAll(text("credential")).step());
            if (!there)
                return Applied::Waiting;
        }
        WB_TRY(const QByteArray json, canonicalJson(content));
        WB_TRY(auto write,
            m_database.prepare(QStringLiteral("INSERT INTO shares (id, credential_id, shared_at, recipient, form, content, outcome) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
                                              " ON CONFLICT (id) DO UPDATE SET credential_id = ?2, shared_at = ?3, recipient = ?4, form = ?5, content = ?6, outcome = ?7")));
        WB_CHECK(write
                     .bindAll(state.id, text("credential"), at.toMSecsSinceEpoch(), recipient.isNull() ? QStringLiteral("") : recipient,
                         state.fields.value(QLatin1StringView("form")).toString(QStringLiteral("original")), QString::fromUtf8(json),
                         state.fields.value(QLatin1StringView("outcome")).toString(QStringLiteral("done")))
                     .run());
        return Applied::Done;
    }

    Result<QList<Entry>> entries() const override
    {
        WB_TRY(auto select, m_database.prepare(QStringLiteral("SELECT id, credential_id, shared_at, recipient, form, content, outcome FROM shares")));
        return select.collect([&]() -> Result<Entry> {
            WB_TRY(const QJsonValue content, parseJson(select.bytesView(5)));
            return Entry{select.text(0),
                {{QStringLiteral("credential"), select.text(1)},
                    {QStringLiteral("at"), toRfc3339(QDateTime::fromMSecsSinceEpoch(select.integer(2), Qt::UTC))},
                    {QStringLiteral("recipient"), select.text(3)}, {QStringLiteral("form"), select.text(4)}, {QStringLiteral("content"), content},
                    {QStringLiteral("outcome"), select.text(6)}},
                false, {}};
        });
    }

private:
    storage::Database &m_database;
};

} // namespace

std::unique_ptr<changes::SyncedStore> syncedShares(Session &session)
{
    return std::make_unique<SyncedShares>(session.database);
}

} // namespace wb::vault
