#include "core/vault/CredentialRows.h"

#include "core/base/Json.h"

namespace wb::vault {

QString credentialIdOf(const QString &digest)
{
    return digest.sliced(0, 8) + QLatin1Char('-') + digest.sliced(8, 4) + QLatin1StringView("-8") + digest.sliced(13, 3)
        + QLatin1StringView("-a") + digest.sliced(17, 3) + QLatin1Char('-') + digest.sliced(20, 12);
}

Result<QJsonObject> credentialFields(storage::Database &database, const QString &id, const QString &words)
{
    WB_TRY(auto row,
        database.prepare(
            QStringLiteral("SELECT digest, format, title, issuer_id, issuer_name, subject_name, issued, expires, eqf_level, kind,"
                           " module_id, report, added_at FROM credentials WHERE id = ?")));
    WB_TRY(const bool there, row.bindAll(id).step());
    if (!there)
        return failure(ErrorCode::NotFound, id);
    WB_TRY(const QJsonObject report, parseJsonObject(row.bytesView(11)));
    const auto time = [&row](int column) { return row.isNull(column) ? QJsonValue() : QJsonValue(row.integer(column)); };
    return QJsonObject { { QStringLiteral("digest"), row.text(0) }, { QStringLiteral("format"), row.text(1) },
        { QStringLiteral("title"), row.text(2) }, { QStringLiteral("issuerId"), row.text(3) },
        { QStringLiteral("issuerName"), row.text(4) }, { QStringLiteral("subjectName"), row.text(5) },
        { QStringLiteral("issued"), time(6) }, { QStringLiteral("expires"), time(7) },
        { QStringLiteral("eqfLevel"), row.integer(8) }, { QStringLiteral("kind"), row.integer(9) },
        { QStringLiteral("moduleId"), row.text(10) }, { QStringLiteral("report"), report },
        { QStringLiteral("addedAt"), row.integer(12) }, { QStringLiteral("words"), words } };
}

Result<QString> credentialWords(storage::Database &database, const QString &id)
{
    WB_TRY(const QStringList found, idsOf(database, QStringLiteral("SELECT words FROM credential_words WHERE id = ?"), id));
    return found.value(0);
}

Result<void> eraseCredential(storage::Database &database, const QString &id)
{
    for (const QString &table :
        { QStringLiteral("credential_bytes"), QStringLiteral("credential_words"), QStringLiteral("credentials") }) {
        WB_TRY(auto clean, database.prepare(QStringLiteral("DELETE FROM %1 WHERE id = ?").arg(table)));
        WB_CHECK(clean.bindAll(id).run());
    }
    return {};
}

Result<QStringList> idsOf(storage::Database &database, const QString &query, const QString &parameter)
{
    WB_TRY(auto select, database.prepare(query));
    if (!parameter.isNull())
        select.bindAll(parameter);
    return select.collect([&] { return select.text(0); });
}

Result<QStringList> sharesOf(storage::Database &database, const QString &credential)
{
    return idsOf(database, QStringLiteral("SELECT id FROM shares WHERE credential_id = ?"), credential);
}

} // namespace wb::vault
