#include "core/vault/HolderKeys.h"

#include "core/base/Encoding.h"
#include "core/crypto/Jwk.h"
#include "core/vault/PrivateValues.h"

#include <QJsonArray>
#include <QJsonObject>

namespace wb::vault {

namespace {

using S = QLatin1StringView;

const QString learnerP256 = QStringLiteral("learner.key.p256");

QString keyName(const QString &id)
{
    return QStringLiteral("holder.key.") + id;
}

QString bindingName(const QString &digest)
{
    return QStringLiteral("holder.binding.") + digest;
}

Result<HolderKey> ofSeed(const crypto::SecretBytes &seed)
{
    WB_TRY(auto pair, crypto::Ed25519KeyPair::fromSeed(seed));
    return HolderKey { crypto::jwkThumbprint(pair.publicKey()), std::move(pair) };
}

Result<HolderKey> ofScalar(const crypto::SecretBytes &scalar)
{
    WB_TRY(auto pair, crypto::EcdsaKeyPair::fromSecret(crypto::KeyType::P256, scalar));
    return HolderKey { crypto::jwkThumbprint(pair.publicKey()), std::move(pair) };
}

Result<HolderKey> generated(crypto::KeyType type)
{
    if (type == crypto::KeyType::Ed25519)
        return ofSeed(crypto::SecretBytes::random(crypto::Ed25519KeyPair::seedSize));
    if (type != crypto::KeyType::P256)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("holders have Ed25519 and P-256 keys only"));
    WB_TRY(const auto pair, crypto::EcdsaKeyPair::generate(type));
    return ofScalar(pair.secret());
}

QJsonObject toJson(const HolderKey &key)
{
    const auto *ed25519 = std::get_if<crypto::Ed25519KeyPair>(&key.pair);
    const auto secret = ed25519 != nullptr ? ed25519->seed().view() : std::get<crypto::EcdsaKeyPair>(key.pair).secret().view();
    return { { S("type"), ed25519 != nullptr ? S("Ed25519") : S("P-256") }, { S("secret"), toBase64Url(secret) } };
}

Result<HolderKey> fromJson(const QJsonObject &json)
{
    WB_TRY(QByteArray bytes, fromBase64Url(json.value(S("secret")).toString()));
    const auto secret = crypto::SecretBytes::fromBytes(std::move(bytes));
    return json.value(S("type")).toString() == S("Ed25519") ? ofSeed(secret) : ofScalar(secret);
}

} // namespace

Result<HolderKey> HolderKeys::stored(const QString &name, crypto::KeyType type)
{
    PrivateValues values(m_session);
    WB_TRY(const QJsonValue there, values.value(name));
    if (there.isObject())
        return fromJson(there.toObject());
    WB_TRY(auto key, generated(type));
    WB_CHECK(values.setValue(name, toJson(key)));
    return key;
}

Result<HolderKey> HolderKeys::learner(crypto::KeyType type)
{
    if (type == crypto::KeyType::Ed25519) {
        WB_TRY(const auto seed, learnerKeySeed(m_session));
        return ofSeed(seed);
    }
    return stored(learnerP256, type);
}

Result<HolderKey> HolderKeys::fresh(crypto::KeyType type)
{
    WB_TRY(auto key, generated(type));
    WB_CHECK(PrivateValues(m_session).setValue(keyName(key.id), toJson(key)));
    return key;
}

Result<HolderKey> HolderKeys::get(const QString &id)
{
    PrivateValues values(m_session);
    WB_TRY(const QJsonValue there, values.value(keyName(id)));
    if (there.isObject())
        return fromJson(there.toObject());
    for (const auto &name : { QStringLiteral("learner.key"), learnerP256 }) { // looked for, never made
        // Those of vaults that became part of this one, from other devices of the person.
        WB_TRY(const QJsonValue former, values.value(PrivateValues::formerName(name)));
        for (const QJsonValue one : former.toArray()) {
            WB_TRY(auto key, one.isObject() ? fromJson(one.toObject()) : fromJson({ { S("type"), S("Ed25519") }, { S("secret"), one } }));
            if (key.id == id)
                return key;
        }
        WB_TRY(const QJsonValue own, values.value(name));
        if (own.isUndefined())
            continue;
        WB_TRY(auto key, learner(own.isObject() ? crypto::KeyType::P256 : crypto::KeyType::Ed25519));
        if (key.id == id)
            return key;
    }
    return failure(ErrorCode::KeyNotFound, id);
}

Result<void> HolderKeys::bind(const QString &credentialDigest, const QString &keyId)
{
    return PrivateValues(m_session).setValue(bindingName(credentialDigest), keyId);
}

Result<HolderKey> HolderKeys::keyOf(const QString &credentialDigest)
{
    WB_TRY(const QJsonValue id, PrivateValues(m_session).value(bindingName(credentialDigest)));
    if (!id.isString())
        return failure(ErrorCode::KeyNotFound, credentialDigest);
    return get(id.toString());
}

} // namespace wb::vault
