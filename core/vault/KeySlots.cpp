#include "core/vault/KeySlots.h"

#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/crypto/Aead.h"
#include "core/crypto/Random.h"

#include <QFile>
#include <QSaveFile>

namespace wb::vault {

namespace {

constexpr int currentVersion = 1;

QString name(SlotKind kind)
{
    switch (kind) {
    case SlotKind::Device: return QStringLiteral("device");
    case SlotKind::Keychain: return QStringLiteral("keychain");
    case SlotKind::Passphrase: return QStringLiteral("passphrase");
    case SlotKind::Recovery: return QStringLiteral("recovery");
    }
    return {};
}

QByteArray associated(const QString &vaultId, SlotKind kind)
{
    return QByteArrayLiteral("wanderbuch key slot 1\n") + vaultId.toUtf8() + '\n' + name(kind).toUtf8();
}

Result<crypto::Argon2Parameters> readParameters(const QJsonObject &json)
{
    WB_TRY(QByteArray salt, fromBase64Url(json.value(QLatin1String("salt")).toString()));
    return crypto::Argon2Parameters{quint64(json.value(QLatin1String("passes")).toInteger()),
        quint64(json.value(QLatin1String("memory")).toInteger()), salt};
}

} // namespace

Result<KeySlots> KeySlots::load(const QString &file)
{
    QFile source(file);
    if (!source.exists())
        return failure(ErrorCode::NotFound, file);
    if (!source.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotReadable, source.errorString());
    const auto json = parseJsonObject(source.read(64 * 1024), {.bytes = 64 * 1024, .depth = 8});
    if (!json)
        return failure(ErrorCode::StorageCorrupt, QStringLiteral("vault.slots: ") + json.error().detail);
    if (json->value(QLatin1String("version")).toInt() > currentVersion)
        return failure(ErrorCode::SchemaTooNew, QStringLiteral("vault.slots"));
    KeySlots slots_;
    slots_.vaultId = json->value(QLatin1String("vault")).toString();
    slots_.attempts = AttemptLimit::fromJson(json->value(QLatin1String("attempts")).toObject());
    slots_.m_slots = json->value(QLatin1String("slots")).toObject();
    if (slots_.vaultId.isEmpty() || slots_.m_slots.isEmpty())
        return failure(ErrorCode::StorageCorrupt, QStringLiteral("vault.slots names no vault or no slot"));
    return slots_;
}

Result<void> KeySlots::save(const QString &file) const
{
    WB_TRY(const QByteArray json,
        canonicalJson(QJsonObject{{QStringLiteral("version"), currentVersion}, {QStringLiteral("vault"), vaultId},
            {QStringLiteral("attempts"), attempts.toJson()}, {QStringLiteral("slots"), m_slots}}));
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly) || target.write(json) != json.size()
        || !target.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) || !target.commit())
        return failure(ErrorCode::NotWritable, target.errorString());
    return {};
}

bool KeySlots::has(SlotKind kind) const
{
    return m_slots.contains(name(kind));
}

void KeySlots::remove(SlotKind kind)
{
    m_slots.remove(name(kind));
}

Result<void> KeySlots::wrap(
    SlotKind kind, const crypto::SecretBytes &secret, const crypto::SecretBytes &vaultKey, const std::optional<crypto::Argon2Parameters> &parameters)
{
    QJsonObject slot;
    crypto::SecretBytes wrapping = secret.clone();
    if (parameters) {
        WB_TRY(wrapping, crypto::deriveKey(secret, *parameters));
        slot[QStringLiteral("argon2id")] = QJsonObject{{QStringLiteral("passes"), qint64(parameters->opsLimit)},
            {QStringLiteral("memory"), qint64(parameters->memoryBytes)}, {QStringLiteral("salt"), toBase64Url(parameters->salt)}};
    }
    const QByteArray nonce = crypto::randomBytes(crypto::Aead::nonceSize);
    slot[QStringLiteral("nonce")] = toBase64Url(nonce);
    slot[QStringLiteral("key")] = toBase64Url(crypto::Aead(wrapping).seal(nonce, associated(vaultId, kind), vaultKey.view()));
    m_slots[name(kind)] = slot;
    return {};
}

Result<crypto::SecretBytes> KeySlots::unwrap(SlotKind kind, const crypto::SecretBytes &secret) const
{
    if (!has(kind))
        return failure(ErrorCode::KeyNotFound, name(kind));
    const QJsonObject slot = m_slots.value(name(kind)).toObject();
    crypto::SecretBytes wrapping = secret.clone();
    if (const auto argon2 = slot.value(QLatin1String("argon2id")); argon2.isObject()) {
        WB_TRY(const auto parameters, readParameters(argon2.toObject()));
        WB_TRY(wrapping, crypto::deriveKey(secret, parameters));
    }
    WB_TRY(const QByteArray nonce, fromBase64Url(slot.value(QLatin1String("nonce")).toString()));
    WB_TRY(const QByteArray sealed, fromBase64Url(slot.value(QLatin1String("key")).toString()));
    if (wrapping.size() != crypto::Aead::keySize || nonce.size() != crypto::Aead::nonceSize)
        return failure(ErrorCode::WrongPassphrase);
    auto key = crypto::Aead(wrapping).openSecret(nonce, associated(vaultId, kind), sealed);
    if (!key)
        return failure(ErrorCode::WrongPassphrase);
    return key;
}

} // namespace wb::vault
