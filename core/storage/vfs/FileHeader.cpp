#include "core/storage/vfs/FileHeader.h"

#include "core/crypto/Aead.h"
#include "core/crypto/Digest.h"
#include "core/crypto/Random.h"
#include "core/crypto/Subkey.h"

#include <QtEndian>

namespace wb::storage {

namespace {

// magic 16 | version 4 | page size 4 | file id 32 | nonce 24 | tag 16 | BLAKE2b-256 of all before 32
constexpr QByteArrayView magic("Wanderbuch vault");
constexpr quint32 chaChaVersion = 1;
constexpr quint32 aesVersion = 2;
constexpr qsizetype fileIdSize = 32;
constexpr qsizetype fieldsSize = 16 + 4 + 4 + fileIdSize;
constexpr qsizetype sealedSize = fieldsSize + crypto::Aead::nonceSize + crypto::Aead::tagSize;
constexpr qsizetype copySize = sealedSize + 32;
constexpr qsizetype secondCopy = FileHeader::smallestBlock / 2;
constexpr int largestPage = 65536;

crypto::Aead keyCheck(const crypto::SecretBytes &key)
{
    return crypto::Aead(crypto::deriveSubkey(key, "Wanderbuch vault key check"));
}

bool isWhole(QByteArrayView copy)
{
    return copy.size() == copySize && copy.startsWith(magic)
        && crypto::blake2b256(copy.first(sealedSize)) == copy.sliced(sealedSize);
}

Result<FileHeader> decodeCopy(QByteArrayView copy, const crypto::SecretBytes &key)
{
    const auto version = qFromLittleEndian<quint32>(copy.data() + 16);
    if (version != chaChaVersion && version != aesVersion)
        return failure(ErrorCode::UnsupportedFormat, QStringLiteral("the encrypted database has a newer format"));
    const auto pageSize = qFromLittleEndian<quint32>(copy.data() + 20);
    if (pageSize < FileHeader::smallestBlock || pageSize > largestPage || (pageSize & (pageSize - 1)) != 0)
        return failure(ErrorCode::StorageCorrupt, QStringLiteral("impossible page size"));
    const QByteArrayView nonce = copy.sliced(fieldsSize, crypto::Aead::nonceSize);
    const QByteArrayView tag = copy.sliced(fieldsSize + crypto::Aead::nonceSize, crypto::Aead::tagSize);
    if (!keyCheck(key).open(nonce, copy.first(fieldsSize), tag))
        return failure(ErrorCode::DecryptionFailed, QStringLiteral("the key is not the key of this database"));
    const auto cipher = version == aesVersion ? crypto::PageCipher::XAes256Gcm : crypto::PageCipher::XChaCha20Poly1305;
    return FileHeader { static_cast<int>(pageSize), cipher, copy.sliced(24, fileIdSize).toByteArray() };
}

} // namespace

QByteArray FileHeader::encode(const crypto::SecretBytes &key) const
{
    QByteArray copy = magic.toByteArray();
    copy.resize(24);
    qToLittleEndian(cipher == crypto::PageCipher::XAes256Gcm ? aesVersion : chaChaVersion, copy.data() + 16);
    qToLittleEndian(static_cast<quint32>(pageSize), copy.data() + 20);
    copy += fileId;
    const QByteArray nonce = crypto::randomBytes(crypto::Aead::nonceSize);
    const QByteArray tag = keyCheck(key).seal(nonce, copy, {});
    copy += nonce + tag;
    copy += crypto::blake2b256(copy);
    QByteArray block(pageSize, '\0');
    block.replace(0, copySize, copy);
    block.replace(secondCopy, copySize, copy);
    return block;
}

Result<FileHeader> FileHeader::decode(QByteArrayView block, const crypto::SecretBytes &key)
{
    for (const qsizetype offset : { qsizetype(0), secondCopy }) {
        if (block.size() >= offset + copySize && isWhole(block.sliced(offset, copySize)))
            return decodeCopy(block.sliced(offset, copySize), key);
    }
    return failure(ErrorCode::StorageCorrupt, QStringLiteral("not an encrypted database, or its header is damaged"));
}

FileHeader FileHeader::create(int pageSize, crypto::PageCipher cipher)
{
    return { pageSize, cipher, crypto::randomBytes(fileIdSize) };
}

crypto::SecretBytes FileHeader::pageKey(const crypto::SecretBytes &key) const
{
    const char *purpose =
        cipher == crypto::PageCipher::XAes256Gcm ? "Wanderbuch vault pages XAES-256-GCM " : "Wanderbuch vault pages ";
    return crypto::deriveSubkey(key, purpose + fileId);
}

} // namespace wb::storage
