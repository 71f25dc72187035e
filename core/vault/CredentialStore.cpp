#include "core/vault/CredentialStore.h"

#include "core/base/Json.h"
#include "core/crypto/Digest.h"
#include "core/storage/Transaction.h"
#include "core/vault/CredentialRows.h"

namespace wb::vault {

namespace {

constexpr char columns[] = "c.id, c.digest, c.format, c.title, c.issuer_id, c.issuer_name, c.subject_name, c.issued, c.expires, c.eqf_level,"
                           " c.kind, c.module_id, c.report, c.added_at";
const QString entity = QStringLiteral("credential");

void bindTime(storage::Statement &statement, int index, const QDateTime &time)
{
    if (time.isValid())
        statement.bind(index, time.toMSecsSinceEpoch());
    else
        statement.bind(index, nullptr);
}

QDateTime timeOf(const storage::Statement &row, int column)
{
    return row.isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(row.integer(column), Qt::UTC);
}

CredentialRecord readRow(const storage::Statement &row)
{
    CredentialRecord record;
    record.id = row.text(0);
    record.digest = row.text(1);
    record.format = row.text(2);
    record.title = row.text(3);
    record.issuerId = row.text(4);
    record.issuerName = row.text(5);
    record.subjectName = row.text(6);
    record.issued = timeOf(row, 7);
    record.expires = timeOf(row, 8);
    record.eqfLevel = int(row.integer(9));
    record.kind = row.integer(10) == int(CredentialKind::SelfAsserted) ? CredentialKind::SelfAsserted : CredentialKind::Awarded;
    record.moduleId = row.text(11);
    record.lastReport = parseJsonObject(row.bytesView(12)).value_or(QJsonObject());
    record.addedAt = timeOf(row, 13);
    return record;
}

Result<QList<CredentialRecord>> readAll(storage::Statement &select)
{
    return select.collect([&] { return readRow(select); });
}

// Every word as a quoted prefix, so that nothing typed is read as query syntax.
QString matchExpression(const QString &words)
{
    QStringList terms;
    for (QString word : words.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts))
        terms << QLatin1Char('"') + word.remove(QLatin1Char('"')) + QLatin1String("\"*");
    return terms.join(QLatin1Char(' '));
}

} // namespace

Result<CredentialRecord> CredentialStore::add(CredentialRecord record)
{
    auto &database = m_session.database;
    record.digest = QString::fromLatin1(crypto::sha256(record.raw).toHex());
    record.id = credentialIdOf(record.digest);
    record.addedAt = m_session.clock.nowUtc();
    WB_TRY(auto transaction, storage::Transaction::begin(database));
    {
        WB_TRY(auto same, database.prepare(QStringLiteral("SELECT id, removed_at FROM credentials WHERE digest = ?")));
        WB_TRY(const bool there, same.bindAll(record.digest).step());
        if (there && same.isNull(1))
            return failure(ErrorCode::AlreadyExists, same.text(0));
        if (there) { // was removed, and comes again
            const QString id = same.text(0);
            same.reset();
            WB_CHECK(restore(id));
            WB_CHECK(transaction.commit());
            return get(id);
        }
    }
    WB_TRY(const QByteArray report, canonicalJson(record.lastReport));
    WB_TRY(auto insert,
        database.prepare(QStringLiteral("INSERT INTO credentials (id, digest, format, title, issuer_id, issuer_name, subject_name, issued, expires,"
                                        " eqf_level, kind, module_id, report, added_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")));
    insert.bindAll(record.id, record.digest, record.format, record.title, record.issuerId, record.issuerName, record.subjectName);
    bindTime(insert, 8, record.issued);
    bindTime(insert, 9, record.expires);
    insert.bind(10, record.eqfLevel).bind(11, int(record.kind)).bind(12, record.moduleId).bind(13, QString::fromUtf8(report));
    bindTime(insert, 14, record.addedAt);
    WB_CHECK(insert.run());
    WB_TRY(auto bytes, database.prepare(QStringLiteral("INSERT INTO credential_bytes (id, raw) VALUES (?, ?)")));
    WB_CHECK(bytes.bind(1, record.id).bindView(2, record.raw).run());
    WB_TRY(auto words, database.prepare(QStringLiteral("INSERT INTO credential_words (id, title, issuer, words) VALUES (?, ?, ?, ?)")));
    WB_CHECK(words.bindAll(record.id, record.title, record.issuerName, record.searchText).run());
    WB_TRY(const QJsonObject fields, credentialFields(database, record.id, record.searchText));
    WB_CHECK(m_session.changes.record(entity, record.id, changes::Operation::Put, fields));
    WB_CHECK(transaction.commit());
    return record;
}

Result<QList<CredentialRecord>> CredentialStore::list() const
{
    WB_TRY(auto select,
        m_session.database.prepare(QStringLiteral("SELECT %1 FROM credentials c WHERE c.removed_at IS NULL"
                                                  " ORDER BY c.issued DESC NULLS LAST, c.added_at DESC, c.id")
                                       .arg(QLatin1StringView(columns))));
    return readAll(select);
}

Result<QList<CredentialRecord>> CredentialStore::search(const QString &words) const
{
    const QString match = matchExpression(words);
    if (match.isEmpty())
        return list();
    WB_TRY(auto select,
        m_session.database.prepare(QStringLiteral("SELECT %1 FROM credential_words w JOIN credentials c ON c.id = w.id"
                                                  " WHERE credential_words MATCH ? AND c.removed_at IS NULL"
                                                  " ORDER BY bm25(credential_words, 0, 8, 4, 1), c.issued DESC")
                                       .arg(QLatin1StringView(columns))));
    select.bindAll(match);
    return readAll(select);
}

Result<CredentialRecord> CredentialStore::get(const QString &id) const
{
    WB_TRY(auto select,
        m_session.database.prepare(QStringLiteral("SELECT %1, b.raw FROM credentials c JOIN credential_bytes b ON b.id = c.id"
                                                  " WHERE c.id = ? AND c.removed_at IS NULL")
                                       .arg(QLatin1StringView(columns))));
    WB_TRY(const bool there, select.bindAll(id).step());
    if (!there)
        return failure(ErrorCode::NotFound, id);
    CredentialRecord record = readRow(select);
    record.raw = select.bytes(14);
    return record;
}

Result<void> CredentialStore::setReport(const QString &id, const QJsonObject &report)
{
    WB_TRY(const QByteArray json, canonicalJson(report));
    WB_TRY(auto transaction, storage::Transaction::begin(m_session.database));
    WB_TRY(auto update, m_session.database.prepare(QStringLiteral("UPDATE credentials SET report = ?1 WHERE id = ?2 AND report <> ?1")));
    WB_CHECK(update.bindAll(QString::fromUtf8(json), id).run());
    if (m_session.database.changes() > 0)
        WB_CHECK(m_session.changes.record(entity, id, changes::Operation::Amend, {{QStringLiteral("report"), report}}));
    return transaction.commit();
}

Result<void> CredentialStore::remove(const QString &id)
{
    WB_TRY(auto transaction, storage::Transaction::begin(m_session.database));
    WB_TRY(auto update, m_session.database.prepare(QStringLiteral("UPDATE credentials SET removed_at = ? WHERE id = ? AND removed_at IS NULL")));
    const qint64 now = m_session.clock.nowUtc().toMSecsSinceEpoch();
    WB_CHECK(update.bindAll(now, id).run());
    if (m_session.database.changes() == 0)
        return failure(ErrorCode::NotFound, id);
    WB_CHECK(m_session.changes.record(entity, id, changes::Operation::Remove, {{QStringLiteral("removedAt"), now}}));
    return transaction.commit();
}

Result<void> CredentialStore::restore(const QString &id)
{
    WB_TRY(auto transaction, storage::Transaction::begin(m_session.database));
    WB_TRY(auto update, m_session.database.prepare(QStringLiteral("UPDATE credentials SET removed_at = NULL WHERE id = ? AND removed_at IS NOT NULL")));
    WB_CHECK(update.bindAll(id).run());
    if (m_session.database.changes() == 0)
        return failure(ErrorCode::NotFound, id);
    WB_TRY(const QString words, credentialWords(m_session.database, id));
    WB_TRY(const QJsonObject fields, credentialFields(m_session.database, id, words));
    WB_CHECK(m_session.changes.record(entity, id, changes::Operation::Put, fields));
    return transaction.commit();
}

Result<int> CredentialStore::purgeRemoved()
{
    auto &database = m_session.database;
    WB_TRY(auto transaction, storage::Transaction::begin(database));
    WB_TRY(const QStringList removed, idsOf(database, QStringLiteral("SELECT id FROM credentials WHERE removed_at IS NOT NULL"), {}));
    for (const QString &id : removed) {
        WB_TRY(const QStringList shares, sharesOf(database, id));
        for (const QString &share : shares) // they go with it, everywhere and for good
            WB_CHECK(m_session.changes.record(QStringLiteral("share"), share, changes::Operation::Purge));
        WB_CHECK(eraseCredential(database, id));
        WB_CHECK(m_session.changes.record(entity, id, changes::Operation::Purge));
    }
    WB_CHECK(transaction.commit());
    return int(removed.size());
}

} // namespace wb::vault
