#include "core/vault/VaultFile.h"

#include "core/base/Ids.h"
#include "core/crypto/Aead.h"
#include "core/vault/KeychainPort.h"
#include "core/vault/RecoveryCode.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace wb::vault {

namespace {

constexpr char databaseName[] = "vault.db";
constexpr char slotsName[] = "vault.slots";
constexpr char deviceKeyName[] = "device.key";

storage::MigrationSet migrations()
{
    return {QStringLiteral("vault"), {QStringLiteral(":/wanderbuch/vault/001_stores.sql"), QStringLiteral(":/wanderbuch/vault/002_shares.sql"),
            QStringLiteral(":/wanderbuch/vault/003_same_ids.sql"), QStringLiteral(":/wanderbuch/vault/004_share_outcomes.sql")}};
}

} // namespace

VaultFile::VaultFile(Vault::Config config) : m_config(std::move(config))
{
    if (auto there = KeySlots::load(path(slotsName)))
        m_slots = *std::move(there);
}

bool VaultFile::exists() const
{
    return QFile::exists(path(slotsName));
}

Vault::Keys VaultFile::keys() const
{
    return {m_slots.has(SlotKind::Device), m_slots.has(SlotKind::Keychain), m_slots.has(SlotKind::Passphrase), m_slots.has(SlotKind::Recovery)};
}

Session VaultFile::session()
{
    return {*m_database, *m_changes, *m_config.clock};
}

Result<void> VaultFile::create()
{
    if (exists() || QFile::exists(path(databaseName)))
        return failure(ErrorCode::AlreadyExists, m_config.folder);
    WB_CHECK(makeFolder());
    WB_TRY(const auto device, deviceKey(true));
    auto key = crypto::SecretBytes::random(storage::Database::keySize);
    m_slots = {};
    m_slots.vaultId = newUuid();
    WB_CHECK(m_slots.wrap(SlotKind::Device, device, key, {}));
    // The slots first: a database whose key nobody holds would be worth nothing.
    WB_CHECK(m_slots.save(path(slotsName)));
    return openDatabase(std::move(key));
}

Result<void> VaultFile::openWithDevice()
{
    WB_TRY(m_slots, KeySlots::load(path(slotsName)));
    if (m_slots.has(SlotKind::Device)) {
        WB_TRY(const auto device, deviceKey(false));
        WB_TRY(auto key, m_slots.unwrap(SlotKind::Device, device));
        return openDatabase(std::move(key));
    }
    if (m_slots.has(SlotKind::Keychain) && m_config.keychain) {
        WB_TRY(const auto secret, m_config.keychain->read(m_slots.vaultId));
        WB_TRY(auto key, m_slots.unwrap(SlotKind::Keychain, secret));
        return openDatabase(std::move(key));
    }
    return failure(ErrorCode::KeyNotFound);
}

Result<void> VaultFile::openWith(SlotKind kind, const crypto::SecretBytes &secret)
{
    WB_TRY(m_slots, KeySlots::load(path(slotsName))); // another program may have counted attempts meanwhile
    if (!m_slots.has(kind))
        return failure(ErrorCode::KeyNotFound);
    if (const qint64 wait = m_slots.attempts.millisecondsToWait(*m_config.clock); wait > 0)
        return failure(ErrorCode::Throttled, QString::number((wait + 999) / 1000));
    m_slots.attempts.begin(*m_config.clock);
    WB_CHECK(m_slots.save(path(slotsName)));
    WB_TRY(auto key, m_slots.unwrap(kind, secret));
    m_slots.attempts.succeeded();
    WB_CHECK(m_slots.save(path(slotsName)));
    return openDatabase(std::move(key));
}

void VaultFile::close()
{
    m_changes.reset();
    m_database.reset();
    m_key.clear();
}

Result<void> VaultFile::setPassphrase(const crypto::SecretBytes &passphrase)
{
    if (!isOpen())
        return failure(ErrorCode::Locked);
    if (passphrase.isEmpty())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("an empty passphrase"));
    KeySlots next = m_slots;
    WB_CHECK(next.wrap(SlotKind::Passphrase, passphrase, m_key, crypto::calibrate(m_config.unlockMilliseconds)));
    next.remove(SlotKind::Device);
    next.attempts.succeeded();
    WB_CHECK(next.save(path(slotsName)));
    m_slots = std::move(next);
    QFile::remove(path(deviceKeyName)); // opens nothing any more
    return {};
}

Result<QString> VaultFile::newRecoveryCode()
{
    if (!isOpen())
        return failure(ErrorCode::Locked);
    const QString code = vault::newRecoveryCode();
    WB_TRY(const auto secret, readRecoveryCode(code));
    KeySlots next = m_slots;
    WB_CHECK(next.wrap(SlotKind::Recovery, secret, m_key, crypto::calibrate(m_config.unlockMilliseconds)));
    WB_CHECK(next.save(path(slotsName)));
    m_slots = std::move(next);
    return code;
}

Result<void> VaultFile::setKeychain(bool wanted)
{
    if (!isOpen())
        return failure(ErrorCode::Locked);
    if (!m_config.keychain)
        return failure(ErrorCode::KeyNotFound, QStringLiteral("no keychain here"));
    KeySlots next = m_slots;
    if (wanted) {
        const auto secret = crypto::SecretBytes::random(crypto::Aead::keySize);
        WB_CHECK(next.wrap(SlotKind::Keychain, secret, m_key, {}));
        WB_CHECK(m_config.keychain->store(m_slots.vaultId, secret));
    } else {
        next.remove(SlotKind::Keychain);
    }
    WB_CHECK(next.save(path(slotsName)));
    m_slots = std::move(next);
    return wanted ? Result<void>() : m_config.keychain->remove(m_slots.vaultId);
}

Result<void> VaultFile::openDatabase(crypto::SecretBytes key)
{
    close();
    WB_TRY(auto database, storage::Database::openEncrypted(path(databaseName), key));
    WB_CHECK(storage::migrate(*database, changes::migrations()));
    WB_CHECK(storage::migrate(*database, migrations()));
    for (const auto &set : m_config.migrations)
        WB_CHECK(storage::migrate(*database, set));
    WB_TRY(auto log, changes::ChangeLog::open(*database, *m_config.clock));
    m_database = std::move(database);
    m_changes = std::move(log);
    m_key = std::move(key);
    return {};
}

QString VaultFile::path(const char *name) const
{
    return m_config.folder + QLatin1Char('/') + QLatin1StringView(name);
}

Result<void> VaultFile::makeFolder() const
{
    if (!QDir().mkpath(m_config.folder))
        return failure(ErrorCode::NotWritable, m_config.folder);
    return {};
}

Result<crypto::SecretBytes> VaultFile::deviceKey(bool create) const
{
    QFile file(path(deviceKeyName));
    if (create) {
        auto key = crypto::SecretBytes::random(crypto::Aead::keySize);
        QSaveFile target(file.fileName());
        if (!target.open(QIODevice::WriteOnly) || !target.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
            || target.write(key.view().data(), key.size()) != key.size() || !target.commit())
            return failure(ErrorCode::NotWritable, target.errorString());
        return key;
    }
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::KeyNotFound, file.errorString());
    return crypto::SecretBytes::fromBytes(file.read(crypto::Aead::keySize));
}

qint64 millisecondsToWait(const QString &folder, const Clock &clock)
{
    const auto there = KeySlots::load(folder + QLatin1Char('/') + QLatin1StringView(slotsName));
    return there ? there->attempts.millisecondsToWait(clock) : 0;
}

} // namespace wb::vault
