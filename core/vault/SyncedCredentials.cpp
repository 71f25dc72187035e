#include "core/base/Json.h"
#include "core/crypto/Digest.h"
#include "core/vault/CredentialRows.h"
#include "core/vault/CredentialStore.h"
#include "core/vault/SyncedStores.h"

#include <algorithm>

namespace wb::vault {

namespace {

using changes::EntryState;

class SyncedCredentials final : public changes::SyncedStore {
public:
    explicit SyncedCredentials(Session &session)
        : m_session(session)
        , m_database(session.database)
    {
    }

    QString entity() const override { return QStringLiteral("credential"); }
    QStringList tables() const override
    {
        return { QStringLiteral("credentials"), QStringLiteral("credential_bytes"), QStringLiteral("credential_words") };
    }

    Result<Applied> apply(const EntryState &state, const QByteArray &raw) override
    {
        if (state.presence == EntryState::Presence::Unknown)
            return Applied::Waiting;
        WB_TRY(const bool there, has(QStringLiteral("SELECT 1 FROM credentials WHERE id = ?"), state.id));
        if (state.presence == EntryState::Presence::Purged) {
            WB_CHECK(erase(state.id));
            return Applied::Done;
        }
        if (!there) {
            if (raw.isEmpty())
                return Applied::Waiting;
            const QString digest = QString::fromLatin1(crypto::sha256(raw).toHex());
            if (digest != text(state, "digest") || credentialIdOf(digest) != state.id)
                return failure(ErrorCode::DigestMismatch, state.id);
            WB_CHECK(write(state,
                QStringLiteral("INSERT INTO credentials (format, title, issuer_id, issuer_name, subject_name, issued, expires,"
                               " eqf_level, kind, module_id, report, added_at, removed_at, id, digest)"
                               " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")));
            WB_TRY(auto bytes, m_database.prepare(QStringLiteral("INSERT INTO credential_bytes (id, raw) VALUES (?, ?)")));
            WB_CHECK(bytes.bind(1, state.id).bindView(2, raw).run());
            WB_CHECK(writeWords(state));
            return Applied::Done;
        }
        WB_CHECK(write(state,
            QStringLiteral("UPDATE credentials SET format = ?, title = ?, issuer_id = ?, issuer_name = ?, subject_name = ?,"
                           " issued = ?, expires = ?, eqf_level = ?, kind = ?, module_id = ?, report = ?, added_at = ?,"
                           " removed_at = ? WHERE id = ? AND digest = ?")));
        // Only another Put can have brought other words, and finding the old ones is slow.
        const auto puts = std::count_if(state.history.begin(), state.history.end(),
            [](const changes::Change &change) { return change.operation == changes::Operation::Put; });
        if (puts > 1) {
            WB_TRY(auto clean, m_database.prepare(QStringLiteral("DELETE FROM credential_words WHERE id = ?")));
            WB_CHECK(clean.bindAll(state.id).run());
            WB_CHECK(writeWords(state));
        }
        return Applied::Done;
    }

    Result<QByteArray> attachment(const QString &id) const override
    {
        WB_TRY(auto select, m_database.prepare(QStringLiteral("SELECT raw FROM credential_bytes WHERE id = ?")));
        WB_TRY(const bool there, select.bindAll(id).step());
        return there ? select.bytes(0) : QByteArray();
    }

    Result<QList<Entry>> entries() const override
    {
        QHash<QString, QString> words; // in one go: finding one is slow
        {
            WB_TRY(auto all, m_database.prepare(QStringLiteral("SELECT id, words FROM credential_words")));
            while (true) {
                WB_TRY(const bool row, all.step());
                if (!row)
                    break;
                words.insert(all.text(0), all.text(1));
            }
        }
        WB_TRY(auto select, m_database.prepare(QStringLiteral("SELECT id, removed_at FROM credentials")));
        return select.collect([&]() -> Result<Entry> {
            const QString id = select.text(0);
            WB_TRY(const QJsonObject fields, credentialFields(m_database, id, words.value(id)));
            Entry entry { id, fields, !select.isNull(1), {} };
            if (entry.removed)
                entry.removalFields = { { QStringLiteral("removedAt"), select.integer(1) } };
            return entry;
        });
    }

private:
    static QString text(const EntryState &state, const char *name)
    {
        const QString value = state.fields.value(QLatin1StringView(name)).toString();
        return value.isNull() ? QStringLiteral("") : value; // null would be NULL
    }
    static qint64 number(const EntryState &state, const char *name)
    {
        return state.fields.value(QLatin1StringView(name)).toInteger();
    }

    Result<bool> has(const QString &query, const QString &id) const
    {
        WB_TRY(auto select, m_database.prepare(query));
        return select.bindAll(id).step();
    }

    Result<void> write(const EntryState &state, const QString &sql)
    {
        WB_TRY(const QByteArray report, canonicalJson(state.fields.value(QLatin1StringView("report")).toObject()));
        WB_TRY(auto write, m_database.prepare(sql));
        write.bindAll(text(state, "format"), text(state, "title"), text(state, "issuerId"), text(state, "issuerName"),
            text(state, "subjectName"));
        for (int column = 6; const char *name : { "issued", "expires" }) {
            const QJsonValue time = state.fields.value(QLatin1StringView(name));
            if (time.isDouble())
                write.bind(column, time.toInteger());
            else
                write.bind(column, nullptr);
            ++column;
        }
        write.bind(8, number(state, "eqfLevel")).bind(9, number(state, "kind")).bind(10, text(state, "moduleId"));
        write.bind(11, QString::fromUtf8(report)).bind(12, number(state, "addedAt"));
        if (state.presence == EntryState::Presence::Removed)
            write.bind(13, number(state, "removedAt"));
        else
            write.bind(13, nullptr);
        return write.bind(14, state.id).bind(15, text(state, "digest")).run();
    }

    Result<void> writeWords(const EntryState &state)
    {
        WB_TRY(auto words,
            m_database.prepare(QStringLiteral("INSERT INTO credential_words (id, title, issuer, words) VALUES (?, ?, ?, ?)")));
        return words.bindAll(state.id, text(state, "title"), text(state, "issuerName"), text(state, "words")).run();
    }

    // Its shares go by a trigger. Those that nobody purged come back with it, if it ever does.
    Result<void> erase(const QString &id)
    {
        WB_TRY(const QStringList shares, sharesOf(m_database, id));
        for (const QString &share : shares)
            WB_CHECK(m_session.changes.setWaiting(QStringLiteral("share"), share, true));
        return eraseCredential(m_database, id);
    }

    Session &m_session;
    storage::Database &m_database;
};

} // namespace

std::unique_ptr<changes::SyncedStore> syncedCredentials(Session &session)
{
    return std::make_unique<SyncedCredentials>(session);
}

} // namespace wb::vault
