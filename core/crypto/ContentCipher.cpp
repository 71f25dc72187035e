#include "core/crypto/ContentCipher.h"

#include "core/crypto/OpenSsl.h"
#include "core/crypto/Random.h"

#include <QtEndian>

#include <openssl/err.h>
#include <openssl/hmac.h>

#include <algorithm>
#include <array>

namespace wb::crypto {

namespace {

using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, openssl::Free<EVP_CIPHER_CTX_free>>;

constexpr qsizetype mostBytes = 1024 * 1024 * 1024;
constexpr qsizetype blockSize = 16;

struct Parameters {
    ContentCipher cipher;
    QLatin1StringView name;
    qsizetype keySize;
    qsizetype nonceSize;
    qsizetype tagSize;
    bool gcm;
    const EVP_CIPHER *(*aes)();
    const EVP_MD *(*digest)();
};

const std::array<Parameters, 4> all { {
    { ContentCipher::Aes128Gcm, QLatin1StringView("A128GCM"), 16, 12, 16, true, EVP_aes_128_gcm, nullptr },
    { ContentCipher::Aes256Gcm, QLatin1StringView("A256GCM"), 32, 12, 16, true, EVP_aes_256_gcm, nullptr },
    { ContentCipher::Aes128CbcHs256, QLatin1StringView("A128CBC-HS256"), 32, 16, 16, false, EVP_aes_128_cbc, EVP_sha256 },
    { ContentCipher::Aes256CbcHs512, QLatin1StringView("A256CBC-HS512"), 64, 16, 32, false, EVP_aes_256_cbc, EVP_sha512 },
} };

const Parameters &of(ContentCipher cipher)
{
    return *std::find_if(all.begin(), all.end(), [cipher](const Parameters &known) { return known.cipher == cipher; });
}

const unsigned char *data(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

unsigned char *data(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

tl::unexpected<Error> cannotOpen()
{
    ERR_clear_error();
    return failure(ErrorCode::DecryptionFailed, QStringLiteral("the key is another one, or the bytes were changed"));
}

// RFC 7518 section 5.2.2.1: over associated data, nonce, ciphertext and the length of the associated data in bits.
QByteArray hmacTag(
    const Parameters &about, const SecretBytes &key, QByteArrayView nonce, QByteArrayView associated, QByteArrayView cipher)
{
    QByteArray input = associated.toByteArray();
    input.append(nonce).append(cipher);
    const quint64 bits = qToBigEndian(static_cast<quint64>(associated.size()) * 8);
    input.append(reinterpret_cast<const char *>(&bits), sizeof bits);
    QByteArray tag(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    HMAC(about.digest(), key.data(), static_cast<int>(about.keySize / 2), data(QByteArrayView(input)),
        static_cast<size_t>(input.size()), data(tag), nullptr);
    tag.truncate(about.tagSize);
    return tag;
}

// Which part of the key AES itself uses.
const unsigned char *cipherKey(const Parameters &about, const SecretBytes &key)
{
    return about.gcm ? key.data() : key.data() + about.keySize / 2;
}

Result<void> checkSizes(const Parameters &about, const SecretBytes &key, QByteArrayView nonce, qsizetype size)
{
    if (key.size() != about.keySize || nonce.size() != about.nonceSize)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("a key or nonce of the wrong size for ") + about.name);
    if (size > mostBytes)
        return failure(ErrorCode::TooLarge, QStringLiteral("more than 1 GiB"));
    return {};
}

} // namespace

std::optional<ContentCipher> contentCipher(QStringView joseName)
{
    const auto *const found =
        std::find_if(all.begin(), all.end(), [joseName](const Parameters &known) { return joseName == known.name; });
    return found == all.end() ? std::nullopt : std::optional(found->cipher);
}

QString joseName(ContentCipher cipher)
{
    return of(cipher).name;
}

qsizetype keySize(ContentCipher cipher)
{
    return of(cipher).keySize;
}

qsizetype nonceSize(ContentCipher cipher)
{
    return of(cipher).nonceSize;
}

Result<SealedContent> sealContent(
    ContentCipher cipher, const SecretBytes &key, QByteArrayView nonce, QByteArrayView associated, QByteArrayView plain)
{
    const Parameters &about = of(cipher);
    WB_CHECK(checkSizes(about, key, nonce, plain.size()));
    const CipherContext context(EVP_CIPHER_CTX_new());
    SealedContent sealed { QByteArray(plain.size() + blockSize, Qt::Uninitialized), QByteArray(about.tagSize, Qt::Uninitialized) };
    int part = 0;
    int written = 0;
    bool done = EVP_EncryptInit_ex(context.get(), about.aes(), nullptr, cipherKey(about, key), data(nonce)) == 1;
    if (about.gcm)
        done = done && EVP_EncryptUpdate(context.get(), nullptr, &part, data(associated), static_cast<int>(associated.size())) == 1;
    done = done && EVP_EncryptUpdate(context.get(), data(sealed.bytes), &part, data(plain), static_cast<int>(plain.size())) == 1;
    written = part;
    done = done && EVP_EncryptFinal_ex(context.get(), data(sealed.bytes) + written, &part) == 1;
    if (about.gcm)
        done = done
            && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, static_cast<int>(about.tagSize), data(sealed.tag)) == 1;
    if (!done) {
        ERR_clear_error();
        return failure(ErrorCode::Internal, QStringLiteral("libcrypto refused to encrypt"));
    }
    sealed.bytes.truncate(written + part);
    if (!about.gcm)
        sealed.tag = hmacTag(about, key, nonce, associated, sealed.bytes);
    return sealed;
}

Result<QByteArray> openContent(
    ContentCipher cipher, const SecretBytes &key, QByteArrayView nonce, QByteArrayView associated, const SealedContent &sealed)
{
    const Parameters &about = of(cipher);
    WB_CHECK(checkSizes(about, key, nonce, sealed.bytes.size()));
    // The tag comes first: what CBC makes of forged bytes must not be seen, not even by how it fails.
    if (sealed.tag.size() != about.tagSize
        || (!about.gcm && !constantTimeEquals(sealed.tag, hmacTag(about, key, nonce, associated, sealed.bytes))))
        return cannotOpen();
    const CipherContext context(EVP_CIPHER_CTX_new());
    QByteArray plain(sealed.bytes.size() + blockSize, Qt::Uninitialized);
    QByteArray tag = sealed.tag;
    int part = 0;
    int written = 0;
    bool done = EVP_DecryptInit_ex(context.get(), about.aes(), nullptr, cipherKey(about, key), data(nonce)) == 1;
    if (about.gcm) {
        done = done && EVP_DecryptUpdate(context.get(), nullptr, &part, data(associated), static_cast<int>(associated.size())) == 1
            && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, static_cast<int>(tag.size()), data(tag)) == 1;
    }
    done = done
        && EVP_DecryptUpdate(
               context.get(), data(plain), &part, data(QByteArrayView(sealed.bytes)), static_cast<int>(sealed.bytes.size()))
            == 1;
    written = part;
    done = done && EVP_DecryptFinal_ex(context.get(), data(plain) + written, &part) == 1;
    if (!done) {
        wipe(plain);
        return cannotOpen();
    }
    plain.truncate(written + part);
    return plain;
}

} // namespace wb::crypto
