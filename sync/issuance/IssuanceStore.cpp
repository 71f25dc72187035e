#include "sync/issuance/IssuanceStore.h"

#include "core/base/Ids.h"
#include "core/base/Json.h"
#include "core/crypto/Digest.h"
#include "core/storage/Transaction.h"

namespace wb::issuance {

namespace {

using S = QLatin1StringView;

constexpr qint64 weekMilliseconds = 7LL * 24 * 60 * 60 * 1000;

const char *decisionText(Decision decision)
{
    switch (decision) {
    case Decision::Accepted: return "accepted";
    case Decision::Refused: return "refused";
    case Decision::Failed: return "failed";
    case Decision::None: break;
    }
    return "";
}

Decision decisionOf(const QString &text)
{
    for (const auto decision : { Decision::Accepted, Decision::Refused, Decision::Failed }) {
        if (text == QLatin1StringView(decisionText(decision)))
            return decision;
    }
    return Decision::None;
}

QDateTime timeOf(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

QString sql(const char *text)
{
    return QString::fromLatin1(text);
}

const char receivedColumns[] = "SELECT id, state_id, configuration, digest, raw, received_at, decision FROM issuance_received";

ReceivedCredential receivedOf(const storage::Statement &row)
{
    return { row.text(0), row.text(1), row.text(2), row.text(3), row.bytes(4), timeOf(row.integer(5)), decisionOf(row.text(6)) };
}

} // namespace

storage::MigrationSet migrations()
{
    return { QStringLiteral("issuance"), { QStringLiteral(":/wanderbuch/issuance/001_issuance.sql") } };
}

Result<void> IssuanceStore::save(const IssuanceState &state)
{
    WB_TRY(const QByteArray json, canonicalJson(state.toJson()));
    WB_TRY(auto write,
        m_session.database.prepare(
            sql("INSERT INTO issuance_states (id, state, touched_at) VALUES (?, ?, ?)"
                " ON CONFLICT (id) DO UPDATE SET state = excluded.state, touched_at = excluded.touched_at")));
    return write.bindAll(state.id, QString::fromUtf8(json), m_session.clock.nowUtc().toMSecsSinceEpoch()).run();
}

Result<IssuanceState> IssuanceStore::state(const QString &id) const
{
    WB_TRY(auto select, m_session.database.prepare(sql("SELECT state FROM issuance_states WHERE id = ?")));
    WB_TRY(const bool there, select.bindAll(id).step());
    if (!there)
        return failure(ErrorCode::NotFound, QStringLiteral("this issuance is over"));
    WB_TRY(const QJsonObject json, parseJsonObject(select.bytesView(0)));
    return IssuanceState::fromJson(json);
}

Result<IssuanceState> IssuanceStore::waitingFor(const QString &browserState) const
{
    WB_TRY(auto select,
        m_session.database.prepare(sql("SELECT id FROM issuance_states WHERE json_extract(state, '$.pending.state') = ?")));
    WB_TRY(const bool there, select.bindAll(browserState).step());
    if (!there || browserState.isEmpty())
        return failure(ErrorCode::NotFound, QStringLiteral("nothing waits for this answer of the browser"));
    return state(select.text(0));
}

Result<int> IssuanceStore::keep(
    const QString &stateId, const QString &configuration, const CredentialAnswer &answer, const QString &deferredId)
{
    auto &database = m_session.database;
    const qint64 now = m_session.clock.nowUtc().toMSecsSinceEpoch();
    int added = 0;
    WB_TRY(auto transaction, storage::Transaction::begin(database));
    for (const QByteArray &raw : answer.credentials) {
        WB_TRY(auto insert,
            database.prepare(
                sql("INSERT OR IGNORE INTO issuance_received (id, state_id, configuration, digest, raw, notification_id,"
                    " received_at, decision) VALUES (?, ?, ?, ?, ?, ?, ?, '')")));
        const QString digest = QString::fromLatin1(crypto::sha256(raw).toHex());
        WB_CHECK(insert.bindAll(newUuid(), stateId, configuration, digest, raw, answer.notificationId, now).run());
        added += static_cast<int>(database.changes());
    }
    if (!deferredId.isEmpty())
        WB_CHECK(dropDeferred(deferredId));
    if (!answer.transactionId.isEmpty()) {
        WB_TRY(auto insert,
            database.prepare(sql("INSERT INTO issuance_deferred (id, state_id, configuration, transaction_id, next_at)"
                                 " VALUES (?, ?, ?, ?, ?)")));
        const QString id = deferredId.isEmpty() ? newUuid() : deferredId;
        WB_CHECK(insert.bindAll(id, stateId, configuration, answer.transactionId, now + answer.intervalSeconds * 1000).run());
    }
    WB_CHECK(transaction.commit());
    return added;
}

Result<QList<ReceivedCredential>> IssuanceStore::undecided() const
{
    WB_TRY(auto select, m_session.database.prepare(sql(receivedColumns) + sql(" WHERE decision = '' ORDER BY received_at, rowid")));
    return select.collect([&] { return receivedOf(select); });
}

Result<ReceivedCredential> IssuanceStore::received(const QString &id) const
{
    WB_TRY(auto select, m_session.database.prepare(sql(receivedColumns) + sql(" WHERE id = ?")));
    WB_TRY(const bool there, select.bindAll(id).step());
    if (!there)
        return failure(ErrorCode::NotFound, QStringLiteral("nothing was received by this id"));
    return receivedOf(select);
}

Result<void> IssuanceStore::decide(const QString &id, Decision decision)
{
    auto &database = m_session.database;
    WB_TRY(auto transaction, storage::Transaction::begin(database));
    WB_TRY(auto update, database.prepare(sql("UPDATE issuance_received SET decision = ?, raw = x'' WHERE id = ?")));
    WB_CHECK(update.bindAll(QString::fromLatin1(decisionText(decision)), id).run());
    WB_TRY(auto tell,
        database.prepare(sql("INSERT OR REPLACE INTO issuance_notifications (state_id, notification_id, event)"
                             " SELECT state_id, notification_id, CASE WHEN sum(decision = 'refused') > 0 THEN 'credential_deleted'"
                             " WHEN sum(decision = 'failed') > 0 THEN 'credential_failure' ELSE 'credential_accepted' END"
                             " FROM issuance_received WHERE notification_id <> '' AND (state_id, notification_id) ="
                             " (SELECT state_id, notification_id FROM issuance_received WHERE id = ?)"
                             " GROUP BY state_id, notification_id HAVING sum(decision = '') = 0")));
    WB_CHECK(tell.bindAll(id).run());
    return transaction.commit();
}

Result<QList<DeferredCredential>> IssuanceStore::deferred() const
{
    WB_TRY(auto select,
        m_session.database.prepare(
            sql("SELECT id, state_id, configuration, transaction_id, next_at FROM issuance_deferred ORDER BY next_at, id")));
    return select.collect([&] {
        return DeferredCredential { select.text(0), select.text(1), select.text(2), select.text(3), timeOf(select.integer(4)) };
    });
}

Result<void> IssuanceStore::dropDeferred(const QString &id)
{
    WB_TRY(auto remove, m_session.database.prepare(sql("DELETE FROM issuance_deferred WHERE id = ?")));
    return remove.bindAll(id).run();
}

Result<QList<Notification>> IssuanceStore::notifications() const
{
    WB_TRY(auto select, m_session.database.prepare(sql("SELECT state_id, notification_id, event FROM issuance_notifications")));
    return select.collect([&] { return Notification { select.text(0), select.text(1), select.text(2) }; });
}

Result<void> IssuanceStore::dropNotification(const Notification &notification)
{
    WB_TRY(auto remove,
        m_session.database.prepare(sql("DELETE FROM issuance_notifications WHERE state_id = ? AND notification_id = ?")));
    return remove.bindAll(notification.stateId, notification.notificationId).run();
}

Result<void> IssuanceStore::tidy()
{
    auto &database = m_session.database;
    WB_TRY(auto transaction, storage::Transaction::begin(database));
    const qint64 weekAgo = m_session.clock.nowUtc().toMSecsSinceEpoch() - weekMilliseconds;
    // Decided entries are kept as long as their state: a second "accept" then finds that there was a first.
    WB_TRY(auto forget,
        database.prepare(
            sql("DELETE FROM issuance_received WHERE state_id IN (SELECT s.id FROM issuance_states s WHERE s.touched_at < ?"
                " AND NOT EXISTS (SELECT 1 FROM issuance_received r WHERE r.state_id = s.id AND r.decision = '')"
                " AND NOT EXISTS (SELECT 1 FROM issuance_deferred d WHERE d.state_id = s.id)"
                " AND NOT EXISTS (SELECT 1 FROM issuance_notifications n WHERE n.state_id = s.id))")));
    WB_CHECK(forget.bindAll(weekAgo).run());
    WB_TRY(auto states,
        database.prepare(
            sql("DELETE FROM issuance_states WHERE touched_at < ?"
                " AND id NOT IN (SELECT state_id FROM issuance_received) AND id NOT IN (SELECT state_id FROM issuance_deferred)"
                " AND id NOT IN (SELECT state_id FROM issuance_notifications)")));
    WB_CHECK(states.bindAll(weekAgo).run());
    return transaction.commit();
}

} // namespace wb::issuance
