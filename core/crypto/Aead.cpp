#include "core/crypto/Aead.h"

#include <sodium.h>

namespace wb::crypto {

namespace {

const unsigned char *unsignedData(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

unsigned long long length(QByteArrayView bytes)
{
    return static_cast<unsigned long long>(bytes.size());
}

bool decrypt(unsigned char *plain, QByteArrayView sealed, QByteArrayView associated, QByteArrayView nonce, const SecretBytes &key)
{
    return crypto_aead_xchacha20poly1305_ietf_decrypt(plain, nullptr, nullptr, unsignedData(sealed), length(sealed),
                                                      unsignedData(associated), length(associated), unsignedData(nonce), key.data())
        == 0;
}

Error cannotOpen()
{
    return Error{ErrorCode::DecryptionFailed, QStringLiteral("the key is another one, or the bytes were changed")};
}

} // namespace

Aead::Aead(const SecretBytes &key) : m_key(key.clone())
{
    ensureReady();
    if (m_key.size() != keySize)
        qFatal("an XChaCha20 key is 32 bytes long");
}

QByteArray Aead::seal(QByteArrayView nonce, QByteArrayView associated, QByteArrayView plain) const
{
    if (nonce.size() != nonceSize)
        qFatal("an XChaCha20 nonce is 24 bytes long");
    QByteArray sealed(plain.size() + tagSize, Qt::Uninitialized);
    crypto_aead_xchacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char *>(sealed.data()), nullptr, unsignedData(plain),
                                               length(plain), unsignedData(associated), length(associated), nullptr,
                                               unsignedData(nonce), m_key.data());
    return sealed;
}

Result<QByteArray> Aead::open(QByteArrayView nonce, QByteArrayView associated, QByteArrayView sealed) const
{
    if (nonce.size() != nonceSize || sealed.size() < tagSize)
        return tl::unexpected(cannotOpen());
    QByteArray plain(sealed.size() - tagSize, Qt::Uninitialized);
    if (!decrypt(reinterpret_cast<unsigned char *>(plain.data()), sealed, associated, nonce, m_key))
        return tl::unexpected(cannotOpen());
    return plain;
}

Result<SecretBytes> Aead::openSecret(QByteArrayView nonce, QByteArrayView associated, QByteArrayView sealed) const
{
    if (nonce.size() != nonceSize || sealed.size() <= tagSize)
        return tl::unexpected(cannotOpen());
    SecretBytes plain = SecretBytes::zeros(sealed.size() - tagSize);
    if (!decrypt(plain.data(), sealed, associated, nonce, m_key))
        return tl::unexpected(cannotOpen());
    return plain;
}

void Aead::sealPage(unsigned char *cipher, unsigned char *tag, const unsigned char *plain, qsizetype size, QByteArrayView associated,
                    const unsigned char *nonce) const
{
    crypto_aead_xchacha20poly1305_ietf_encrypt_detached(cipher, tag, nullptr, plain, static_cast<unsigned long long>(size),
                                                        unsignedData(associated), length(associated), nullptr, nonce, m_key.data());
}

bool Aead::openPage(unsigned char *plain, const unsigned char *cipher, qsizetype size, const unsigned char *tag,
                    QByteArrayView associated, const unsigned char *nonce) const
{
    return crypto_aead_xchacha20poly1305_ietf_decrypt_detached(plain, nullptr, cipher, static_cast<unsigned long long>(size), tag,
                                                               unsignedData(associated), length(associated), nonce, m_key.data())
        == 0;
}

} // namespace wb::crypto
