#include "core/vault/PrivateValues.h"

#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/storage/Transaction.h"

namespace wb::vault {

Result<QJsonValue> PrivateValues::value(const QString &name) const
{
    WB_TRY(auto select, m_session.database.prepare(QStringLiteral("SELECT value FROM private_values WHERE name = ?")));
    WB_TRY(const bool there, select.bindAll(name).step());
    if (!there)
        return QJsonValue(QJsonValue::Undefined);
    WB_TRY(const QJsonValue stored, parseJson(select.bytesView(0)));
    return stored.toArray().at(0);
}

Result<QStringList> PrivateValues::names(const QString &beginning) const
{
    WB_TRY(auto select, m_session.database.prepare(QStringLiteral("SELECT name FROM private_values WHERE substr(name, 1, ?) = ? ORDER BY name")));
    select.bindAll(beginning.size(), beginning);
    return select.collect([&] { return select.text(0); });
}

Result<void> PrivateValues::setValue(const QString &name, const QJsonValue &value)
{
    WB_TRY(const QByteArray json, canonicalJson(QJsonArray{value}));
    WB_TRY(auto transaction, storage::Transaction::begin(m_session.database));
    WB_TRY(auto write, m_session.database.prepare(QStringLiteral("INSERT OR REPLACE INTO private_values (name, value) VALUES (?, ?)")));
    WB_CHECK(write.bindAll(name, QString::fromUtf8(json)).run());
    if (travels(name))
        WB_CHECK(m_session.changes.record(QStringLiteral("value"), name, changes::Operation::Put, {{QStringLiteral("value"), value}}));
    return transaction.commit();
}

bool PrivateValues::travels(const QString &name)
{
    return !name.startsWith(QLatin1StringView("device.")) && !name.startsWith(formerName({})) && name != QLatin1StringView("last-backup");
}

QString PrivateValues::learnerKey()
{
    return QStringLiteral("learner.key");
}

bool PrivateValues::isMadeOnce(const QString &name)
{
    return name.startsWith(learnerKey()) || name.endsWith(QLatin1StringView("-secret"));
}

QString PrivateValues::formerName(const QString &name)
{
    return QStringLiteral("former.") + name;
}

Result<crypto::SecretBytes> learnerKeySeed(Session &session)
{
    const QString name = PrivateValues::learnerKey();
    PrivateValues values(session);
    WB_TRY(const QJsonValue stored, values.value(name));
    if (stored.isString()) {
        WB_TRY(QByteArray seed, fromBase64Url(stored.toString()));
        return crypto::SecretBytes::fromBytes(std::move(seed));
    }
    constexpr qsizetype seedSize = 32; // Ed25519, RFC 8032
    auto seed = crypto::SecretBytes::random(seedSize);
    WB_CHECK(values.setValue(name, toBase64Url(seed.view())));
    return seed;
}

Result<crypto::Ed25519KeyPair> learnerKey(Session &session)
{
    WB_TRY(const crypto::SecretBytes seed, learnerKeySeed(session));
    return crypto::Ed25519KeyPair::fromSeed(seed);
}

} // namespace wb::vault
