#include "sync/providers/Subscriptions.h"

#include "core/base/Clock.h"
#include "core/base/Json.h"
#include "core/catalogue/CatalogueImport.h"
#include "core/catalogue/CatalogueReader.h"
#include "sync/providers/Spool.h"
#include "sync/providers/StoredError.h"

#include <QJsonDocument>
#include <QMutex>

namespace wb::sync {

namespace {

const QString columns =
    QStringLiteral("id, address, did, fingerprint, name, mirrors, etag, last_modified, paused, added, last_contact, last_change, "
                   "next_due, failures, error, error_detail, offered_did, offered_fingerprint, offered_name, offered_seen, "
                   "added_items, changed_items, removed_items, left_out, trust_sha256, trust_of, endpoints, state, key");

QString written(const QDateTime &time)
{
    return time.isValid() ? toRfc3339(time) : QString();
}

// Most providers name none of these, and a visit that brings nothing new should cost hardly more than its request.
bool isEmptyJson(const QByteArray &json)
{
    return json == "[]" || json == "{}";
}

QStringList readList(const QByteArray &json)
{
    QStringList list;
    if (isEmptyJson(json))
        return list;
    const auto value = parseJson(json);
    for (const auto &item : value ? value->toArray() : QJsonArray())
        list.append(item.toString());
    return list;
}

Subscription read(const storage::Statement &row)
{
    Subscription one;
    one.id = row.integer(0);
    one.address = row.text(1);
    one.did = row.text(2);
    one.fingerprint = row.text(3);
    one.name = row.text(4);
    one.mirrors = readList(row.bytes(5));
    one.revision = { row.bytes(6), row.bytes(7) };
    one.isPaused = row.integer(8) != 0;
    one.added = fromRfc3339(row.text(9));
    one.lastContact = fromRfc3339(row.text(10));
    one.lastChange = fromRfc3339(row.text(11));
    one.nextDue = fromRfc3339(row.text(12));
    one.failures = int(row.integer(13));
    one.error = readError(row.text(14), row.text(15));
    if (!row.text(16).isEmpty())
        one.offered = OfferedKey { row.text(16), row.text(17), row.text(18), fromRfc3339(row.text(19)) };
    one.addedItems = int(row.integer(20));
    one.changedItems = int(row.integer(21));
    one.removedItems = int(row.integer(22));
    one.leftOut = int(row.integer(23));
    one.trustSha256 = row.text(24);
    one.trustOf = fromRfc3339(row.text(25));
    const QByteArray json = row.bytes(26);
    const QJsonObject endpoints = isEmptyJson(json) ? QJsonObject() : parseJsonObject(json).value_or(QJsonObject());
    for (auto at = endpoints.begin(); at != endpoints.end(); ++at)
        one.endpoints.insert(at.key(), at.value().toString());
    one.state = row.text(27);
    one.key = row.text(28);
    return one;
}

template <typename T> QString compact(const T &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

void bindRow(storage::Statement &statement, const Subscription &one)
{
    const OfferedKey offered = one.offered.value_or(OfferedKey {});
    QJsonObject endpoints;
    for (auto at = one.endpoints.begin(); at != one.endpoints.end(); ++at)
        endpoints.insert(at.key(), at.value());
    statement.bindAll(one.id, one.address, one.did, one.fingerprint, one.name, compact(QJsonArray::fromStringList(one.mirrors)),
        one.revision.etag, one.revision.lastModified, one.isPaused, written(one.added), written(one.lastContact),
        written(one.lastChange), written(one.nextDue), one.failures, errorText(one.error),
        one.error ? one.error->detail : QString(), offered.did, offered.fingerprint, offered.name, written(offered.seen),
        one.addedItems, one.changedItems, one.removedItems, one.leftOut, one.trustSha256, written(one.trustOf), compact(endpoints),
        one.state, one.key);
}

} // namespace

Result<void> Subscriptions::prepare(storage::Database &library)
{
    static QMutex one; // see openLibrary()
    const QMutexLocker lock(&one);
    const storage::MigrationSet set { QStringLiteral("providers"),
        { QStringLiteral(":/wanderbuch/providers/001_subscriptions.sql"),
            QStringLiteral(":/wanderbuch/providers/002_index.sql"), QStringLiteral(":/wanderbuch/providers/003_key.sql"),
            QStringLiteral(":/wanderbuch/providers/004_bundled.sql") } };
    auto ready = storage::migrate(library, set);
    if (!ready && ready.error().code == ErrorCode::StorageFailed)
        ready = storage::migrate(library, set);
    return ready;
}

Result<QList<Subscription>> Subscriptions::all()
{
    WB_TRY(auto statement, m_library.prepare(QStringLiteral("SELECT %1 FROM subscriptions ORDER BY id").arg(columns)));
    return statement.collect([&] { return read(statement); });
}

Result<Subscription> Subscriptions::byId(qint64 id)
{
    static const QString sql = QStringLiteral("SELECT %1 FROM subscriptions WHERE id = ?").arg(columns);
    WB_TRY(auto statement, m_library.prepare(sql));
    WB_TRY(const bool row, statement.bind(1, id).step());
    if (!row)
        return failure(ErrorCode::NotFound, QStringLiteral("no such provider"));
    return read(statement);
}

Result<std::optional<Subscription>> Subscriptions::byDid(const QString &did)
{
    WB_TRY(auto statement, m_library.prepare(QStringLiteral("SELECT %1 FROM subscriptions WHERE did = ?").arg(columns)));
    WB_TRY(const bool row, statement.bind(1, did).step());
    return row ? std::optional(read(statement)) : std::nullopt;
}

Result<qint64> Subscriptions::add(const Subscription &subscription)
{
    WB_TRY(auto known, m_library.prepare(QStringLiteral("SELECT name FROM subscriptions WHERE did = ?1 OR address = ?2")));
    WB_TRY(const bool there, known.bindAll(subscription.did, subscription.address).step());
    if (there)
        return failure(ErrorCode::AlreadyExists, known.text(0));
    WB_TRY(auto insert,
        m_library.prepare(QStringLiteral("INSERT INTO subscriptions (%1) VALUES (?%2)")
                              .arg(columns, QStringLiteral(", ?").repeated(columns.count(QLatin1Char(','))))));
    bindRow(insert, subscription);
    insert.bind(1, nullptr);
    WB_CHECK(insert.run());
    return m_library.lastInsertId();
}

Result<void> Subscriptions::update(const Subscription &one)
{
    static const QString sql = [] {
        QStringList sets;
        const auto names = columns.split(QStringLiteral(", "));
        for (qsizetype i = 1; i < names.size(); ++i) {
            if (names.at(i) != QLatin1StringView("added") && names.at(i) != QLatin1StringView("paused"))
                sets.append(QStringLiteral("%1 = ?%2").arg(names.at(i)).arg(i + 1));
        }
        return QStringLiteral("UPDATE subscriptions SET %1 WHERE id = ?1").arg(sets.join(QStringLiteral(", ")));
    }();
    WB_TRY(auto statement, m_library.prepare(sql));
    bindRow(statement, one);
    WB_CHECK(statement.run());
    return m_library.changes() > 0 ? Result<void>() : failure(ErrorCode::NotFound, one.name);
}

Result<void> Subscriptions::updateContact(const Subscription &one)
{
    WB_TRY(auto statement,
        m_library.prepare(QStringLiteral(
            "UPDATE subscriptions SET last_contact = ?2, next_due = ?3, failures = ?4, error = ?5, error_detail = ?6 WHERE id = ?1")));
    statement.bindAll(one.id, written(one.lastContact), written(one.nextDue), one.failures, errorText(one.error),
        one.error ? one.error->detail : QString());
    WB_CHECK(statement.run());
    return m_library.changes() > 0 ? Result<void>() : failure(ErrorCode::NotFound, one.name);
}

Result<void> Subscriptions::setPaused(qint64 id, bool paused)
{
    WB_TRY(auto statement, m_library.prepare(QStringLiteral("UPDATE subscriptions SET paused = ?2 WHERE id = ?1")));
    WB_CHECK(statement.bindAll(id, paused).run());
    return m_library.changes() > 0 ? Result<void>() : failure(ErrorCode::NotFound, QStringLiteral("no such provider"));
}

Result<void> Subscriptions::putOff(qint64 id, const QDateTime &due)
{
    WB_TRY(auto statement, m_library.prepare(QStringLiteral("UPDATE subscriptions SET next_due = ?2 WHERE id = ?1")));
    return statement.bindAll(id, written(due)).run();
}

Result<void> Subscriptions::remove(qint64 id)
{
    WB_TRY(auto transaction, storage::Transaction::begin(m_library));
    WB_TRY(const Subscription one, byId(id));
    WB_CHECK(catalogue::removeProvider(m_library, one.did));
    WB_TRY(auto gone, m_library.prepare(QStringLiteral("DELETE FROM subscriptions WHERE id = ?")));
    WB_CHECK(gone.bind(1, id).run());
    WB_CHECK(transaction.commit());
    Spool::besideLibrary(m_library, one.did)->clear();
    return {};
}

Result<void> Subscriptions::acceptOffered(qint64 id, const QString &fingerprint)
{
    WB_TRY(auto transaction, storage::Transaction::begin(m_library));
    WB_TRY(Subscription one, byId(id));
    if (!one.offered || one.offered->fingerprint != fingerprint)
        return failure(ErrorCode::NotFound, QStringLiteral("another key is offered by now"));
    const OfferedKey key = *one.offered;
    WB_TRY(const auto other, byDid(key.did));
    if (other && other->id != id)
        return failure(ErrorCode::AlreadyExists, other->name);
    WB_TRY(const auto providers, catalogue::CatalogueReader(m_library).providers());
    const bool there = std::ranges::any_of(providers, [&](const auto &provider) { return provider.did == key.did; });
    if (there && key.did != one.did) { // it came on a stick before: that one goes on
        WB_CHECK(catalogue::removeProvider(m_library, one.did));
    } else {
        WB_TRY(auto move, m_library.prepare(QStringLiteral("UPDATE providers SET did = ?2, descriptor = '' WHERE did = ?1")));
        WB_CHECK(move.bindAll(one.did, key.did).run());
    }
    WB_TRY(auto packs, m_library.prepare(QStringLiteral("UPDATE packs SET provider = ?2 WHERE provider = ?1")));
    WB_CHECK(packs.bindAll(one.did, key.did).run());
    one.did = key.did;
    one.fingerprint = key.fingerprint;
    one.key.clear(); // the next visit brings it
    one.name = key.name;
    one.offered.reset();
    one.error.reset();
    one.failures = 0;
    one.revision = {};
    one.state.clear();
    one.nextDue = {};
    WB_CHECK(update(one));
    return transaction.commit();
}

} // namespace wb::sync
