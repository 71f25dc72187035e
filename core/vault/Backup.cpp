#include "core/vault/Backup.h"

#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/crypto/Aead.h"
#include "core/crypto/Argon2id.h"
#include "core/crypto/Digest.h"
#include "core/crypto/SecretStream.h"
#include "core/vault/KeySlots.h"
#include "core/vault/VaultFile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtEndian>

namespace wb::vault {

namespace {

constexpr QByteArrayView magic = "WBBACKUP";
constexpr char version = 1;
constexpr quint32 maxHeader = 4096;

struct Header {
    QByteArray bytes; // as in the file: it is what the stream's key is bound to
    BackupSummary summary;
    crypto::Argon2Parameters parameters;
};

bool goesOn(const Progress &progress, int percent)
{
    return !progress || progress(percent);
}

Result<qint64> count(storage::Database &database, const QString &table)
{
    WB_TRY(auto exists, database.prepare(QStringLiteral("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?")));
    WB_TRY(const bool row, exists.bindAll(table).step());
    if (!row || exists.integer(0) == 0)
        return 0;
    WB_TRY(auto all, database.prepare(QStringLiteral("SELECT count(*) FROM ") + table));
    WB_TRY(const bool counted, all.step());
    return counted ? all.integer(0) : 0;
}

// The passphrase's key, hashed with the header, so that a changed header opens nothing.
Result<crypto::SecretBytes> streamKey(const crypto::SecretBytes &passphrase, const Header &header)
{
    WB_TRY(const auto derived, crypto::deriveKey(passphrase, header.parameters));
    QByteArray material = derived.view().toByteArray();
    material += header.bytes;
    auto key = crypto::SecretBytes::fromBytes(crypto::sha256(material));
    crypto::wipe(material);
    return key;
}

Result<Header> readHeader(QFile &file)
{
    const QByteArray start = file.read(magic.size() + 1 + 4);
    if (start.size() != magic.size() + 5 || !start.startsWith(magic))
        return failure(ErrorCode::MalformedDocument, QStringLiteral("not a backup of Wanderbuch"));
    if (start[magic.size()] != version)
        return failure(ErrorCode::SchemaTooNew, QStringLiteral("backup version %1").arg(int(start[magic.size()])));
    const auto length = qFromBigEndian<quint32>(start.constData() + magic.size() + 1);
    if (length > maxHeader)
        return failure(ErrorCode::MalformedDocument, QStringLiteral("its header is too long"));
    Header header;
    header.bytes = file.read(length);
    const auto json = parseJsonObject(header.bytes);
    if (!json)
        return failure(ErrorCode::DecryptionFailed, QStringLiteral("its header was changed or cut off"));
    const auto salt = fromBase64Url(json->value(QLatin1String("salt")).toString());
    if (!salt)
        return failure(ErrorCode::DecryptionFailed, QStringLiteral("its header was changed"));
    header.parameters = {quint64(json->value(QLatin1String("passes")).toInteger()), quint64(json->value(QLatin1String("memory")).toInteger()), *salt};
    header.summary = {fromRfc3339(json->value(QLatin1String("created")).toString()), json->value(QLatin1String("credentials")).toInt(),
        json->value(QLatin1String("events")).toInt(), file.size()};
    return header;
}

// Decrypts a backup; `take` gets chunk by chunk. A wrong passphrase shows at the first chunk, a changed file at a later one.
Result<Header> readBackup(const QString &path, const crypto::SecretBytes &passphrase, const std::function<Result<void>(QByteArrayView)> &take,
    const Progress &progress)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotReadable, file.errorString());
    WB_TRY(Header header, readHeader(file));
    const auto key = streamKey(passphrase, header);
    if (!key)
        return failure(ErrorCode::DecryptionFailed, key.error().detail);
    WB_TRY(auto reader, crypto::SecretStreamReader::open(file, *key));
    bool first = true;
    while (!reader.atEnd()) {
        const auto chunk = reader.readChunk();
        if (!chunk)
            return failure(first ? ErrorCode::WrongPassphrase : ErrorCode::DecryptionFailed, chunk.error().detail);
        first = false;
        WB_CHECK(take(*chunk));
        if (!goesOn(progress, file.size() > 0 ? int(file.pos() * 100 / file.size()) : 0))
            return failure(ErrorCode::Cancelled);
    }
    return header;
}

} // namespace

Result<BackupSummary> writeBackup(
    Session &session, const QString &path, const crypto::SecretBytes &passphrase, int unlockMilliseconds, const Progress &progress)
{
    if (passphrase.isEmpty())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("an empty passphrase"));
    // The snapshot is itself encrypted, under a key that lives only here: nothing plain touches the disk.
    const QTemporaryDir folder;
    const QString snapshotPath = folder.filePath(QStringLiteral("snapshot.db"));
    Header header;
    {
        const auto snapshotKey = crypto::SecretBytes::random(storage::Database::keySize);
        WB_TRY(auto snapshot, storage::Database::openEncrypted(snapshotPath, snapshotKey, {.journal = storage::JournalMode::Rollback}));
        WB_CHECK(session.database.copyTo(*snapshot));
        WB_TRY(const qint64 credentials, count(*snapshot, QStringLiteral("credentials")));
        WB_TRY(const qint64 events, count(*snapshot, QStringLiteral("learning_events")));
        header.summary = {session.clock.nowUtc(), int(credentials), int(events), 0};
        header.parameters = crypto::calibrate(unlockMilliseconds);
        WB_TRY(header.bytes,
            canonicalJson(QJsonObject{{QStringLiteral("created"), toRfc3339(header.summary.created)}, {QStringLiteral("credentials"), credentials},
                {QStringLiteral("events"), events}, {QStringLiteral("passes"), qint64(header.parameters.opsLimit)},
                {QStringLiteral("memory"), qint64(header.parameters.memoryBytes)}, {QStringLiteral("salt"), toBase64Url(header.parameters.salt)},
                // The snapshot's own key goes inside the stream, before its bytes.
                {QStringLiteral("layout"), 1}}));
        snapshot.reset();

        QFile source(snapshotPath);
        QFile target(path + QStringLiteral(".part"));
        if (!source.open(QIODevice::ReadOnly) || !target.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return failure(ErrorCode::NotWritable, target.errorString());
        target.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        QByteArray length(4, '\0');
        qToBigEndian<quint32>(quint32(header.bytes.size()), length.data());
        const QByteArray start = magic.toByteArray() + version + length + header.bytes;
        if (target.write(start) != start.size())
            return failure(ErrorCode::NotWritable, target.errorString());
        WB_TRY(const auto key, streamKey(passphrase, header));
        WB_TRY(auto writer, crypto::SecretStreamWriter::create(target, key));
        WB_CHECK(writer.write(snapshotKey.view()));
        crypto::Sha256 written;
        written.add(snapshotKey.view());
        while (!source.atEnd()) {
            const QByteArray part = source.read(1024 * 1024);
            written.add(part);
            WB_CHECK(writer.write(part));
            if (!goesOn(progress, int(source.pos() * 60 / std::max<qint64>(1, source.size())))) {
                target.remove();
                return failure(ErrorCode::Cancelled);
            }
        }
        WB_CHECK(writer.finish());
        if (!target.flush())
            return failure(ErrorCode::NotWritable, target.errorString());
        target.close();

        // Opened again as a stranger would, and compared.
        crypto::Sha256 readBack;
        const auto again = readBackup(
            target.fileName(), passphrase,
            [&](QByteArrayView chunk) -> Result<void> {
                readBack.add(chunk);
                return {};
            },
            [&](int percent) { return goesOn(progress, 60 + percent * 4 / 10); });
        if (!again || readBack.finish() != written.finish()) {
            target.remove();
            if (!again && again.error().code == ErrorCode::Cancelled)
                return tl::unexpected<Error>(again.error());
            return failure(ErrorCode::DigestMismatch, again ? QStringLiteral("what was read back differs") : again.error().detail);
        }
        header.summary.bytes = target.size();
        if ((QFile::exists(path) && !QFile::remove(path)) || !target.rename(path))
            return failure(ErrorCode::NotWritable, target.errorString());
    }
    return header.summary;
}

Result<BackupSummary> checkBackup(const QString &path, const crypto::SecretBytes &passphrase, const Progress &progress)
{
    WB_TRY(const Header header, readBackup(path, passphrase, [](QByteArrayView) { return Result<void>(); }, progress));
    return header.summary;
}

Result<BackupSummary> restoreBackup(const QString &path, const crypto::SecretBytes &passphrase, const QString &folder, const Clock &clock,
    int unlockMilliseconds, const Progress &progress)
{
    const QString next = folder + QStringLiteral(".restoring");
    const QString before = folder + QStringLiteral(".before-restore");
    QDir(next).removeRecursively();
    if (!QDir().mkpath(next))
        return failure(ErrorCode::NotWritable, next);
    QFile database(next + QStringLiteral("/vault.db"));
    if (!database.open(QIODevice::WriteOnly))
        return failure(ErrorCode::NotWritable, database.errorString());
    auto vaultKey = crypto::SecretBytes::zeros(storage::Database::keySize);
    qsizetype keyBytes = 0;
    const auto take = [&](QByteArrayView chunk) -> Result<void> {
        const qsizetype ofKey = std::min(chunk.size(), vaultKey.size() - keyBytes);
        std::copy_n(chunk.data(), ofKey, reinterpret_cast<char *>(vaultKey.data()) + keyBytes);
        keyBytes += ofKey;
        if (database.write(chunk.data() + ofKey, chunk.size() - ofKey) != chunk.size() - ofKey)
            return failure(ErrorCode::NotWritable, database.errorString());
        return {};
    };
    const auto header = readBackup(path, passphrase, take, progress);
    database.close();
    const auto giveUp = [&](const Error &error) -> tl::unexpected<Error> {
        QDir(next).removeRecursively();
        return tl::unexpected<Error>(error);
    };
    if (!header)
        return giveUp(header.error());

    KeySlots slots_;
    slots_.vaultId = toHex(crypto::sha256(header->bytes)).first(32);
    if (const auto wrapped = slots_.wrap(SlotKind::Passphrase, passphrase, vaultKey, crypto::calibrate(unlockMilliseconds)); !wrapped)
        return giveUp(wrapped.error());
    if (const auto saved = slots_.save(next + QStringLiteral("/vault.slots")); !saved)
        return giveUp(saved.error());
    {
        // Rehearsed: it has to open and be whole before it takes the old one's place.
        VaultFile rehearsal({.folder = next, .clock = &clock});
        if (const auto opened = rehearsal.openDatabase(vaultKey.clone()); !opened)
            return giveUp(opened.error());
        if (const auto whole = rehearsal.session().database.checkIntegrity(); !whole)
            return giveUp(whole.error());
        // The device it was made on may live on, and the two must not speak under one name.
        if (const auto renewed = changes::renewDevice(rehearsal.session().database); !renewed)
            return giveUp(renewed.error());
    }
    QDir(before).removeRecursively();
    if (QFile::exists(folder) && !QFile::rename(folder, before))
        return giveUp({ErrorCode::NotWritable, folder});
    if (!QFile::rename(next, folder)) {
        QFile::rename(before, folder);
        return giveUp({ErrorCode::NotWritable, folder});
    }
    return header->summary;
}

} // namespace wb::vault
