#include "core/crypto/PageAead.h"

#include "core/crypto/OpenSsl.h"

#include <sodium.h>

#include <cstring>

namespace wb::crypto {

namespace {

constexpr qsizetype hchachaNonceSize = 16;
constexpr qsizetype ivSize = 12;
using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, openssl::Free<EVP_CIPHER_CTX_free>>;

CipherContext newContext(int encrypt)
{
    CipherContext context(EVP_CIPHER_CTX_new());
    if (!context || EVP_CipherInit_ex(context.get(), EVP_chacha20_poly1305(), nullptr, nullptr, nullptr, encrypt) != 1)
        qFatal("libcrypto has no ChaCha20-Poly1305");
    return context;
}

} // namespace

struct PageAead::State {
    SecretBytes key;
    CipherContext sealing = newContext(1);
    CipherContext opening = newContext(0);
    SecretBytes subkey = SecretBytes::zeros(crypto_core_hchacha20_OUTPUTBYTES);

    // draft-irtf-cfrg-xchacha section 2.3: the first 16 bytes of the nonce make the key, the other 8 the nonce.
    bool start(EVP_CIPHER_CTX *context, QByteArrayView associated, const unsigned char *nonce)
    {
        unsigned char iv[ivSize] = {};
        std::memcpy(iv + 4, nonce + hchachaNonceSize, ivSize - 4);
        crypto_core_hchacha20(subkey.data(), nonce, key.data(), nullptr);
        int written = 0;
        return EVP_CipherInit_ex(context, nullptr, nullptr, subkey.data(), iv, -1) == 1
            && EVP_CipherUpdate(context, nullptr, &written, reinterpret_cast<const unsigned char *>(associated.data()),
                   static_cast<int>(associated.size()))
            == 1;
    }
};

PageAead::PageAead(const SecretBytes &key)
    : m_state(std::make_unique<State>())
{
    ensureReady();
    if (key.size() != keySize)
        qFatal("an XChaCha20 key is 32 bytes long");
    m_state->key = key.clone();
}

PageAead::~PageAead() = default;

void PageAead::seal(unsigned char *cipher, unsigned char *tag, const unsigned char *plain, qsizetype size,
    QByteArrayView associated, const unsigned char *nonce)
{
    EVP_CIPHER_CTX *context = m_state->sealing.get();
    unsigned char none[tagSize];
    int written = 0;
    if (!m_state->start(context, associated, nonce)
        || EVP_CipherUpdate(context, cipher, &written, plain, static_cast<int>(size)) != 1
        || EVP_CipherFinal_ex(context, none, &written) != 1
        || EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, tagSize, tag) != 1)
        qFatal("libcrypto refused to seal"); // only a broken library does; unsealed bytes must not go on
}

bool PageAead::open(unsigned char *plain, const unsigned char *cipher, qsizetype size, const unsigned char *tag,
    QByteArrayView associated, const unsigned char *nonce)
{
    EVP_CIPHER_CTX *context = m_state->opening.get();
    unsigned char expected[tagSize];
    std::memcpy(expected, tag, tagSize); // the tag may stand where `plain` goes
    unsigned char none[tagSize];
    int written = 0;
    if (m_state->start(context, associated, nonce) && EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, tagSize, expected) == 1
        && EVP_CipherUpdate(context, plain, &written, cipher, static_cast<int>(size)) == 1
        && EVP_CipherFinal_ex(context, none, &written) == 1)
        return true;
    sodium_memzero(plain, static_cast<size_t>(size));
    return false;
}

} // namespace wb::crypto
