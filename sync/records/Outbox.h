// What of the learning events still has to go to a provider, and what became of the rest. The events are the outbox: all that is
// kept is how far each module's have gone, and which were refused.
#pragma once

#include "sync/records/Consent.h"

namespace wb::sync {

// One statement that waits.
struct OutgoingStatement {
    QString event; // its UUID: the statement's id, so that sending it twice does no harm
    QString module;
    qint64 position = 0;
    progress::EventKind kind = progress::EventKind::Opened;
    QByteArray statement; // JSON
    qint64 settles = 0; // what lies between it and this position never goes (it was taken back), and is done with it
};

struct RefusedStatement {
    QString event, module;
    qint64 position = 0;
    int status = 0; // HTTP
    QString reason;
    QDateTime at;
};

class Outbox {
public:
    // `lrs` is the endpoint, or empty for sealed files. The database must have recordsMigrations() and those of progress.
    Outbox(vault::Session &session, const QString &provider, const QString &lrs)
        : m_session(session)
        , m_provider(provider)
        , m_lrs(lrs)
    {
    }

    // Of these modules, module by module in the order of the event log, at most `limit`; those to be tried again first. Cancelled
    // if there is no consent.
    [[nodiscard]] Result<QList<OutgoingStatement>> next(const QStringList &modules, int limit) const;
    [[nodiscard]] Result<qint64> waiting(const QStringList &modules) const;
    [[nodiscard]] Result<QList<RefusedStatement>> refused() const;

    // These went, all or none of the marks are set. In the order of next().
    [[nodiscard]] Result<void> markGiven(const QList<OutgoingStatement> &items);
    // A sealed file of this name is being written.
    [[nodiscard]] Result<void> noteSealed(const QString &file);
    // This one did not, and why; it holds up none of the others.
    [[nodiscard]] Result<void> markRefused(const OutgoingStatement &item, int status, const QString &reason);
    // Refused ones are tried once more.
    [[nodiscard]] Result<void> tryAgain();
    // Everything counts as not gone.
    [[nodiscard]] Result<void> startOver();

private:
    [[nodiscard]] Result<qint64> position(const QString &module) const;
    [[nodiscard]] Result<void> moveTo(const OutgoingStatement &item);

    vault::Session &m_session;
    QString m_provider, m_lrs;
};

} // namespace wb::sync
