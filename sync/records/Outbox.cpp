#include "sync/records/Outbox.h"

#include "core/progress/EventStore.h"
#include "core/storage/Transaction.h"

#include <QJsonDocument>

namespace wb::sync {

namespace {

constexpr qsizetype longestReason = 300;

OutgoingStatement outgoing(const progress::EventStore::Stored &stored, const progress::XapiActor &actor)
{
    return { stored.event.uuid, stored.event.place.module, stored.position, stored.event.kind,
        QJsonDocument(progress::toXapi(stored.event, actor)).toJson(QJsonDocument::Compact) };
}

} // namespace

Result<QList<OutgoingStatement>> Outbox::next(const QStringList &modules, int limit) const
{
    Consents consents(m_session);
    WB_TRY(const Consent consent, consents.of(m_provider));
    if (!consent.holds())
        return failure(ErrorCode::Cancelled, QStringLiteral("no consent for %1").arg(m_provider));
    WB_TRY(const auto actor, consents.actor(consent));
    const progress::EventStore events(m_session.database, m_session.changes);

    QList<OutgoingStatement> items;
    WB_TRY(auto again,
        m_session.database.prepare(
            QStringLiteral("SELECT module, position FROM records_refused WHERE provider = ? AND lrs = ? AND again = 1"
                           " ORDER BY position LIMIT ?")));
    again.bindAll(m_provider, m_lrs, limit);
    for (;;) {
        WB_TRY(const bool row, again.step());
        if (!row)
            break;
        if (!modules.contains(again.text(0)))
            continue;
        WB_TRY(const auto found, events.after(again.integer(1) - 1, again.text(0), consent.from, 1));
        if (!found.isEmpty() && found.first().position == again.integer(1))
            items.append(outgoing(found.first(), actor));
    }
    for (const QString &module : modules) {
        if (items.size() >= limit)
            break;
        WB_TRY(const qint64 gone, position(module));
        const int most = limit - int(items.size());
        WB_TRY(const auto found, events.after(gone, module, consent.from, most));
        for (const auto &stored : found)
            items.append(outgoing(stored, actor));
        if (!found.isEmpty() && found.size() < most) {
            WB_TRY(items.last().settles, events.lastPosition(module));
        }
    }
    return items;
}

Result<qint64> Outbox::waiting(const QStringList &modules) const
{
    WB_TRY(const Consent consent, Consents(m_session).of(m_provider));
    if (!consent.holds())
        return 0;
    const progress::EventStore events(m_session.database, m_session.changes);
    qint64 sum = 0;
    for (const QString &module : modules) {
        WB_TRY(const qint64 gone, position(module));
        WB_TRY(const qint64 left, events.countAfter(gone, module, consent.from));
        sum += left;
    }
    return sum;
}

Result<QList<RefusedStatement>> Outbox::refused() const
{
    WB_TRY(auto select,
        m_session.database.prepare(QStringLiteral("SELECT event, module, position, status, reason, refused_at FROM records_refused"
                                                  " WHERE provider = ? AND lrs = ? ORDER BY position")));
    select.bindAll(m_provider, m_lrs);
    return select.collect([&] {
        return RefusedStatement { select.text(0), select.text(1), select.integer(2), int(select.integer(3)), select.text(4),
            QDateTime::fromMSecsSinceEpoch(select.integer(5), Qt::UTC) };
    });
}

Result<void> Outbox::markGiven(const QList<OutgoingStatement> &items)
{
    WB_TRY(auto transaction, storage::Transaction::begin(m_session.database));
    WB_TRY(auto forget,
        m_session.database.prepare(QStringLiteral("DELETE FROM records_refused WHERE provider = ? AND lrs = ? AND event = ?")));
    for (const OutgoingStatement &item : items) {
        WB_CHECK(forget.bindAll(m_provider, m_lrs, item.event).run());
        WB_CHECK(moveTo(item));
    }
    return transaction.commit();
}

Result<void> Outbox::noteSealed(const QString &file)
{
    WB_TRY(auto write, m_session.database.prepare(QStringLiteral("INSERT OR REPLACE INTO records_sealed VALUES (?, ?, ?)")));
    return write.bindAll(file, m_provider, m_session.clock.nowUtc().toMSecsSinceEpoch()).run();
}

Result<void> Outbox::markRefused(const OutgoingStatement &item, int status, const QString &reason)
{
    WB_TRY(auto transaction, storage::Transaction::begin(m_session.database));
    WB_TRY(auto write,
        m_session.database.prepare(
            QStringLiteral("INSERT OR REPLACE INTO records_refused (provider, lrs, event, module, position, status,"
                           " reason, refused_at, again) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)")));
    WB_CHECK(write
                 .bindAll(m_provider, m_lrs, item.event, item.module, item.position, status, reason.left(longestReason),
                     m_session.clock.nowUtc().toMSecsSinceEpoch())
                 .run());
    WB_CHECK(moveTo(item));
    return transaction.commit();
}

Result<void> Outbox::tryAgain()
{
    WB_TRY(auto update,
        m_session.database.prepare(QStringLiteral("UPDATE records_refused SET again = 1 WHERE provider = ? AND lrs = ?")));
    return update.bindAll(m_provider, m_lrs).run();
}

Result<void> Outbox::startOver()
{
    WB_TRY(auto transaction, storage::Transaction::begin(m_session.database));
    for (const char *table : { "records_given", "records_refused" }) {
        WB_TRY(auto forget,
            m_session.database.prepare(
                QStringLiteral("DELETE FROM %1 WHERE provider = ? AND lrs = ?").arg(QLatin1StringView(table))));
        WB_CHECK(forget.bindAll(m_provider, m_lrs).run());
    }
    return transaction.commit();
}

Result<qint64> Outbox::position(const QString &module) const
{
    WB_TRY(auto select,
        m_session.database.prepare(
            QStringLiteral("SELECT position FROM records_given WHERE provider = ? AND lrs = ? AND module = ?")));
    WB_TRY(const bool there, select.bindAll(m_provider, m_lrs, module).step());
    return there ? select.integer(0) : 0;
}

Result<void> Outbox::moveTo(const OutgoingStatement &item)
{
    // Never back: one that is tried again lies behind.
    WB_TRY(auto write,
        m_session.database.prepare(QStringLiteral("INSERT INTO records_given (provider, lrs, module, position) VALUES (?, ?, ?, ?)"
                                                  " ON CONFLICT DO UPDATE SET position = max(position, excluded.position)")));
    return write.bindAll(m_provider, m_lrs, item.module, qMax(item.position, item.settles)).run();
}

} // namespace wb::sync
