#include "core/crypto/PageAead.h"

#include "core/crypto/OpenSsl.h"

#include <sodium.h>

#include <cstring>

namespace wb::crypto {

namespace {

constexpr qsizetype ivSize = 12;
using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, openssl::Free<EVP_CIPHER_CTX_free>>;

CipherContext newContext(const EVP_CIPHER *cipher, int encrypt)
{
    CipherContext context(EVP_CIPHER_CTX_new());
    if (!context || EVP_CipherInit_ex(context.get(), cipher, nullptr, nullptr, nullptr, encrypt) != 1)
        qFatal("libcrypto lacks a cipher");
    return context;
}

// What one page is sealed under, made of the key and the page's nonce.
struct PageKey {
    SecretBytes key = SecretBytes::zeros(32);
    unsigned char iv[ivSize] = {};
};

class Derivation {
public:
    explicit Derivation(SecretBytes key)
        : m_key(std::move(key))
    {
    }
    virtual ~Derivation() = default;
    Derivation(const Derivation &) = delete;
    Derivation &operator=(const Derivation &) = delete;

    virtual void derive(PageKey &page, const unsigned char *nonce) = 0;

protected:
    SecretBytes m_key;
};

// draft-irtf-cfrg-xchacha section 2.3: the first 16 bytes of the nonce make the key, the other 8 the nonce.
class XChaCha final : public Derivation {
public:
    using Derivation::Derivation;

    void derive(PageKey &page, const unsigned char *nonce) override
    {
        crypto_core_hchacha20(page.key.data(), nonce, m_key.data(), nullptr);
        std::memcpy(page.iv + 4, nonce + crypto_core_hchacha20_INPUTBYTES, ivSize - 4);
    }
};

// c2sp.org/XAES-256-GCM: the first 12 bytes of the nonce make the key, by AES-CMAC over one block with a counter of 1 and of 2,
// the other 12 are the nonce.
class XAes final : public Derivation {
public:
    explicit XAes(SecretBytes key)
        : Derivation(std::move(key))
    {
        EVP_CIPHER_CTX_set_padding(m_context.get(), 0);
        encrypt(m_cmacKey.data(), blockSize);
        // NIST SP 800-38B section 6.1: twice the block of zeros, in the field of 2^128 elements.
        const auto carry = static_cast<unsigned char>(0x87 & -(m_cmacKey.data()[0] >> 7));
        for (int byte = 0; byte < blockSize - 1; ++byte)
            m_cmacKey.data()[byte] = static_cast<unsigned char>(m_cmacKey.data()[byte] << 1 | m_cmacKey.data()[byte + 1] >> 7);
        m_cmacKey.data()[blockSize - 1] = static_cast<unsigned char>(m_cmacKey.data()[blockSize - 1] << 1 ^ carry);
    }

    void derive(PageKey &page, const unsigned char *nonce) override
    {
        for (unsigned char counter = 1; counter <= 2; ++counter) {
            unsigned char *block = page.key.data() + (counter - 1) * blockSize;
            const unsigned char start[4] = { 0, counter, 'X', 0 };
            std::memcpy(block, start, sizeof start);
            std::memcpy(block + sizeof start, nonce, blockSize - sizeof start);
            for (int byte = 0; byte < blockSize; ++byte)
                block[byte] ^= m_cmacKey.data()[byte];
        }
        encrypt(page.key.data(), 2 * blockSize);
        std::memcpy(page.iv, nonce + ivSize, ivSize);
    }

private:
    static constexpr int blockSize = 16;

    // The context is in ordinary memory, so the key does not stay in it.
    void encrypt(unsigned char *blocks, int size)
    {
        static constexpr unsigned char noKey[PageAead::keySize] = {};
        int written = 0;
        if (EVP_CipherInit_ex(m_context.get(), nullptr, nullptr, m_key.data(), nullptr, -1) != 1
            || EVP_CipherUpdate(m_context.get(), blocks, &written, blocks, size) != 1
            || EVP_CipherInit_ex(m_context.get(), nullptr, nullptr, noKey, nullptr, -1) != 1)
            qFatal("libcrypto refused to make a page's key");
    }

    CipherContext m_context = newContext(EVP_aes_256_ecb(), 1);
    SecretBytes m_cmacKey = SecretBytes::zeros(blockSize);
};

std::unique_ptr<Derivation> derivationOf(const SecretBytes &key, PageCipher cipher)
{
    ensureReady();
    if (key.size() != PageAead::keySize)
        qFatal("a page cipher's key is 32 bytes long");
    if (cipher == PageCipher::XAes256Gcm)
        return std::make_unique<XAes>(key.clone());
    return std::make_unique<XChaCha>(key.clone());
}

const EVP_CIPHER *evpCipher(PageCipher cipher)
{
    return cipher == PageCipher::XAes256Gcm ? EVP_aes_256_gcm() : EVP_chacha20_poly1305();
}

} // namespace

PageCipher fastestPageCipher()
{
    ensureReady();
    return crypto_aead_aes256gcm_is_available() == 1 ? PageCipher::XAes256Gcm : PageCipher::XChaCha20Poly1305;
}

struct PageAead::State {
    std::unique_ptr<Derivation> derivation;
    CipherContext sealing;
    CipherContext opening;
    PageKey page;

    bool start(EVP_CIPHER_CTX *context, QByteArrayView associated, const unsigned char *nonce)
    {
        derivation->derive(page, nonce);
        int written = 0;
        return EVP_CipherInit_ex(context, nullptr, nullptr, page.key.data(), page.iv, -1) == 1
            && EVP_CipherUpdate(context, nullptr, &written, reinterpret_cast<const unsigned char *>(associated.data()),
                   static_cast<int>(associated.size()))
            == 1;
    }
};

PageAead::PageAead(const SecretBytes &key, PageCipher cipher)
    : m_state(std::make_unique<State>(
        State { derivationOf(key, cipher), newContext(evpCipher(cipher), 1), newContext(evpCipher(cipher), 0), {} }))
{
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
