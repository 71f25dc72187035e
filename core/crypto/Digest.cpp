#include "core/crypto/Digest.h"

#include "core/crypto/SecretBytes.h"

#include <openssl/evp.h>
#include <sodium.h>

namespace wb::crypto {

namespace {

constexpr qsizetype blake2bSize = 32;

using Context = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

// With one context a thread: for short texts making one costs more than the digest. What is digested here is public.
QByteArray digest(const EVP_MD *algorithm, QByteArrayView bytes)
{
    thread_local const Context context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    QByteArray result(EVP_MD_get_size(algorithm), Qt::Uninitialized);
    if (EVP_DigestInit_ex(context.get(), algorithm, nullptr) != 1
        || EVP_DigestUpdate(context.get(), bytes.data(), static_cast<size_t>(bytes.size())) != 1
        || EVP_DigestFinal_ex(context.get(), reinterpret_cast<unsigned char *>(result.data()), nullptr) != 1)
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

const EVP_MD *sha256Algorithm()
{
    static const EVP_MD *const algorithm = fetched("SHA2-256");
    return algorithm;
}

} // namespace

QByteArray sha256(QByteArrayView bytes)
{
    return digest(sha256Algorithm(), bytes);
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

// By OpenSSL, which uses the processor's own instructions for it: several times as fast as libsodium on large files.
struct Sha256::State {
    Context context{EVP_MD_CTX_new(), EVP_MD_CTX_free};
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
    EVP_DigestUpdate(m_state->context.get(), bytes.data(), size_t(bytes.size()));
}

QByteArray Sha256::finish()
{
    QByteArray result(EVP_MD_get_size(sha256Algorithm()), Qt::Uninitialized);
    EVP_DigestFinal_ex(m_state->context.get(), reinterpret_cast<unsigned char *>(result.data()), nullptr);
    return result;
}

void Sha256::reset()
{
    EVP_DigestInit_ex(m_state->context.get(), sha256Algorithm(), nullptr);
}

} // namespace wb::crypto
