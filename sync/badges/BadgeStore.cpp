#include "sync/badges/BadgeStore.h"

#include "core/base/Ids.h"
#include "core/base/Json.h"
#include "core/crypto/Digest.h"
#include "core/storage/Transaction.h"

namespace wb::sync {

namespace {

using L1 = QLatin1StringView;

QDateTime time(qint64 milliseconds)
{
    return milliseconds == 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

qint64 milliseconds(const QDateTime &time)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
}

Result<BadgeAccount> accountOf(const storage::Statement &row)
{
    WB_TRY(const QJsonObject host, parseJsonObject(row.bytesView(1)));
    WB_TRY(const QJsonObject access, parseJsonObject(row.bytesView(2)));
    return BadgeAccount { row.text(0), badgeHostFromJson(host), oauthClientFromJson(access.value(L1("client")).toObject()),
        oauthTokenFromJson(access.value(L1("token")).toObject()),
        { access.value(L1("privateAddresses")).toBool(), access.value(L1("plainHttp")).toBool() }, time(row.integer(3)),
        time(row.integer(4)), row.text(5) };
}

ReceivedBadge receivedOf(const storage::Statement &row)
{
    return { row.text(0), row.text(1), row.text(2), row.bytes(3), time(row.integer(4)), row.text(5) };
}

const QString accountColumns =
    QStringLiteral("SELECT id, host, access, fetched_until, fetched_all_at, last_error FROM badge_hosts");
const QString receivedColumns = QStringLiteral("SELECT id, host, digest, raw, received_at, decision FROM badge_received");

} // namespace

storage::MigrationSet badgesMigrations()
{
    return { QStringLiteral("badges"), { QStringLiteral(":/wanderbuch/badges/001_badges.sql") } };
}

Result<QList<BadgeAccount>> BadgeStore::accounts() const
{
    WB_TRY(auto select, m_session.database.prepare(accountColumns + QStringLiteral(" ORDER BY base")));
    return select.collect([&] { return accountOf(select); });
}

Result<BadgeAccount> BadgeStore::account(const QString &id) const
{
    WB_TRY(auto select, m_session.database.prepare(accountColumns + QStringLiteral(" WHERE id = ?")));
    WB_TRY(const bool there, select.bindAll(id).step());
    if (!there)
        return failure(ErrorCode::NotFound, QStringLiteral("no such host of badges"));
    return accountOf(select);
}

Result<QString> BadgeStore::put(const BadgeAccount &account)
{
    const auto base = account.host.base.toString(QUrl::FullyEncoded);
    WB_TRY(const QByteArray host, canonicalJson(toJson(account.host)));
    WB_TRY(const QByteArray access,
        canonicalJson(QJsonObject { { L1("client"), toJson(account.client) }, { L1("token"), toJson(account.token) },
            { L1("privateAddresses"), account.reach.privateAddresses }, { L1("plainHttp"), account.reach.plainHttp } }));
    WB_TRY(auto transaction, storage::Transaction::begin(m_session.database));
    auto id = account.id;
    auto known = account;
    if (id.isEmpty()) {
        WB_TRY(auto select, m_session.database.prepare(accountColumns + QStringLiteral(" WHERE base = ?")));
        WB_TRY(const bool there, select.bindAll(base).step());
        if (there) {
            WB_TRY(known, accountOf(select));
        }
        id = there ? known.id : newUuid();
    }
    WB_TRY(auto write,
        m_session.database.prepare(
            QStringLiteral("INSERT INTO badge_hosts (id, base, host, access, fetched_until, fetched_all_at, last_error)"
                           " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET base = excluded.base,"
                           " host = excluded.host, access = excluded.access, fetched_until = excluded.fetched_until,"
                           " fetched_all_at = excluded.fetched_all_at, last_error = excluded.last_error")));
    WB_CHECK(write
                 .bindAll(id, base, QString::fromUtf8(host), QString::fromUtf8(access), milliseconds(known.fetchedUntil),
                     milliseconds(known.fetchedAllAt), account.lastError)
                 .run());
    WB_CHECK(transaction.commit());
    return id;
}

Result<void> BadgeStore::remove(const QString &id)
{
    WB_TRY(auto transaction, storage::Transaction::begin(m_session.database));
    WB_TRY(auto received, m_session.database.prepare(QStringLiteral("DELETE FROM badge_received WHERE host = ?")));
    WB_CHECK(received.bindAll(id).run());
    WB_TRY(auto host, m_session.database.prepare(QStringLiteral("DELETE FROM badge_hosts WHERE id = ?")));
    WB_CHECK(host.bindAll(id).run());
    return transaction.commit();
}

Result<int> BadgeStore::keep(const QString &host, const QList<QByteArray> &credentials)
{
    WB_TRY(auto transaction, storage::Transaction::begin(m_session.database));
    WB_TRY(auto insert,
        m_session.database.prepare(
            QStringLiteral("INSERT OR IGNORE INTO badge_received (id, host, digest, raw, received_at, decision)"
                           " VALUES (?, ?, ?, ?, ?, '')")));
    int added = 0;
    for (const QByteArray &raw : credentials) {
        WB_CHECK(insert
                     .bindAll(newUuid(), host, QString::fromLatin1(crypto::sha256(raw).toHex()), raw,
                         m_session.clock.nowUtc().toMSecsSinceEpoch())
                     .run());
        added += int(m_session.database.changes());
    }
    WB_CHECK(transaction.commit());
    return added;
}

Result<QList<ReceivedBadge>> BadgeStore::undecided() const
{
    WB_TRY(auto select,
        m_session.database.prepare(receivedColumns + QStringLiteral(" WHERE decision = '' ORDER BY received_at, rowid")));
    return select.collect([&] { return receivedOf(select); });
}

Result<ReceivedBadge> BadgeStore::received(const QString &id) const
{
    WB_TRY(auto select, m_session.database.prepare(receivedColumns + QStringLiteral(" WHERE id = ?")));
    WB_TRY(const bool there, select.bindAll(id).step());
    if (!there)
        return failure(ErrorCode::NotFound, QStringLiteral("nothing of that name came"));
    return receivedOf(select);
}

Result<void> BadgeStore::decide(const QString &id, const QString &decision)
{
    WB_TRY(
        auto update, m_session.database.prepare(QStringLiteral("UPDATE badge_received SET decision = ?, raw = x'' WHERE id = ?")));
    return update.bindAll(decision, id).run();
}

} // namespace wb::sync
