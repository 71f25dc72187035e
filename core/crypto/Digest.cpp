#include "core/crypto/Digest.h"

#include "core/crypto/SecretBytes.h"

#include <openssl/evp.h>
#include <sodium.h>

namespace wb::crypto {

namespace {

constexpr qsizetype blake2bSize = 32;

QByteArray digest(const EVP_MD *algorithm, QByteArrayView bytes)
{
    QByteArray result(EVP_MD_get_size(algorithm), Qt::Uninitialized);
    if (EVP_Digest(bytes.data(), static_cast<size_t>(bytes.size()), reinterpret_cast<unsigned char *>(result.data()), nullptr,
                   algorithm, nullptr)
        != 1)
        qFatal("libcrypto has no SHA-2");
    return result;
}

// Looked up once: for short texts the look-up costs more than the digest.
const EVP_MD *fetched(const char *name)
{
    const EVP_MD *algorithm = EVP_MD_fetch(nullptr, name, nullptr);
    if (!algorithm)
        qFatal("libcrypto has no SHA-2");
    return algorithm;
}

const unsigned char *unsignedData(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

} // namespace

QByteArray sha256(QByteArrayView bytes)
{
    static const EVP_MD *const algorithm = fetched("SHA2-256");
    return digest(algorithm, bytes);
}

QByteArray sha384(QByteArrayView bytes)
{
    static const EVP_MD *const algorithm = fetched("SHA2-384");
    return digest(algorithm, bytes);
}

QByteArray sha512(QByteArrayView bytes)
{
    static const EVP_MD *const algorithm = fetched("SHA2-512");
    return digest(algorithm, bytes);
}

QByteArray blake2b256(QByteArrayView bytes)
{
    ensureReady();
    QByteArray result(blake2bSize, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(result.data()), blake2bSize, unsignedData(bytes),
                       static_cast<size_t>(bytes.size()), nullptr, 0);
    return result;
}

struct Blake2b256::State {
    crypto_generichash_state state;
};

Blake2b256::Blake2b256() : m_state(std::make_unique<State>())
{
    ensureReady();
    reset();
}

Blake2b256::~Blake2b256() = default;
Blake2b256::Blake2b256(Blake2b256 &&) noexcept = default;
Blake2b256 &Blake2b256::operator=(Blake2b256 &&) noexcept = default;

void Blake2b256::add(QByteArrayView bytes)
{
    crypto_generichash_update(&m_state->state, unsignedData(bytes), static_cast<unsigned long long>(bytes.size()));
}

QByteArray Blake2b256::finish()
{
    QByteArray result(blake2bSize, Qt::Uninitialized);
    crypto_generichash_final(&m_state->state, reinterpret_cast<unsigned char *>(result.data()), blake2bSize);
    return result;
}

void Blake2b256::reset()
{
    crypto_generichash_init(&m_state->state, nullptr, 0, blake2bSize);
}

struct Sha256::State {
    crypto_hash_sha256_state state;
};

Sha256::Sha256() : m_state(std::make_unique<State>())
{
    reset();
}

Sha256::~Sha256() = default;
Sha256::Sha256(Sha256 &&) noexcept = default;
Sha256 &Sha256::operator=(Sha256 &&) noexcept = default;

void Sha256::add(QByteArrayView bytes)
{
    crypto_hash_sha256_update(&m_state->state, unsignedData(bytes), static_cast<unsigned long long>(bytes.size()));
}

QByteArray Sha256::finish()
{
    QByteArray result(crypto_hash_sha256_BYTES, Qt::Uninitialized);
    crypto_hash_sha256_final(&m_state->state, reinterpret_cast<unsigned char *>(result.data()));
    return result;
}

void Sha256::reset()
{
    crypto_hash_sha256_init(&m_state->state);
}

} // namespace wb::crypto
