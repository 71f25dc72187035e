#include "core/crypto/Signature.h"

#include "core/crypto/EllipticPoint.h"
#include "core/crypto/OpenSsl.h"
#include "core/crypto/SecretBytes.h"

#include <array>
#include <openssl/err.h>
#include <openssl/rsa.h>
#include <sodium.h>

namespace wb::crypto {

namespace {

struct Traits {
    SignatureAlgorithm algorithm;
    KeyType key;
    const char *name;
    const EVP_MD *(*digest)();
    bool pss;
};

constexpr std::array<Traits, 10> allTraits{{
    {SignatureAlgorithm::EdDsa, KeyType::Ed25519, "EdDSA", nullptr, false},
    {SignatureAlgorithm::Es256, KeyType::P256, "ES256", EVP_sha256, false},
    {SignatureAlgorithm::Es384, KeyType::P384, "ES384", EVP_sha384, false},
    {SignatureAlgorithm::Es512, KeyType::P521, "ES512", EVP_sha512, false},
    {SignatureAlgorithm::Rs256, KeyType::Rsa, "RS256", EVP_sha256, false},
    {SignatureAlgorithm::Rs384, KeyType::Rsa, "RS384", EVP_sha384, false},
    {SignatureAlgorithm::Rs512, KeyType::Rsa, "RS512", EVP_sha512, false},
    {SignatureAlgorithm::Ps256, KeyType::Rsa, "PS256", EVP_sha256, true},
    {SignatureAlgorithm::Ps384, KeyType::Rsa, "PS384", EVP_sha384, true},
    {SignatureAlgorithm::Ps512, KeyType::Rsa, "PS512", EVP_sha512, true},
}};

const Traits &traitsOf(SignatureAlgorithm algorithm)
{
    return allTraits[static_cast<size_t>(algorithm)];
}

tl::unexpected<Error> badSignature(const QString &why = QStringLiteral("the signature does not fit the key and the text"))
{
    ERR_clear_error();
    return failure(ErrorCode::BadSignature, why);
}

const unsigned char *unsignedData(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

Result<void> verifyEd25519(const PublicKey &key, QByteArrayView message, QByteArrayView signature)
{
    ensureReady();
    if (key.bytes.size() != crypto_sign_PUBLICKEYBYTES)
        return failure(ErrorCode::MalformedKey, QStringLiteral("an Ed25519 key is 32 bytes long"));
    if (signature.size() != crypto_sign_BYTES)
        return badSignature(QStringLiteral("an Ed25519 signature is 64 bytes long"));
    if (crypto_sign_verify_detached(unsignedData(signature), unsignedData(message), static_cast<unsigned long long>(message.size()),
                                    unsignedData(key.bytes))
        != 0)
        return badSignature();
    return {};
}

// OpenSSL wants ECDSA signatures in DER.
Result<QByteArray> derSignature(KeyType curve, QByteArrayView raw)
{
    const qsizetype size = coordinateSize(curve);
    if (raw.size() != 2 * size)
        return badSignature(QStringLiteral("the signature has the wrong length"));
    const openssl::EcdsaSignature signature(ECDSA_SIG_new());
    BIGNUM *r = BN_bin2bn(unsignedData(raw), static_cast<int>(size), nullptr);
    BIGNUM *s = BN_bin2bn(unsignedData(raw.sliced(size)), static_cast<int>(size), nullptr);
    ECDSA_SIG_set0(signature.get(), r, s);
    unsigned char *der = nullptr;
    const int length = i2d_ECDSA_SIG(signature.get(), &der);
    if (length <= 0)
        return badSignature();
    QByteArray result(reinterpret_cast<const char *>(der), length);
    OPENSSL_free(der);
    return result;
}

} // namespace

std::optional<SignatureAlgorithm> signatureAlgorithm(QStringView joseName)
{
    if (joseName == QLatin1StringView("Ed25519"))
        return SignatureAlgorithm::EdDsa;
    for (const Traits &traits : allTraits) {
        if (joseName == QLatin1StringView(traits.name))
            return traits.algorithm;
    }
    return std::nullopt;
}

QString joseName(SignatureAlgorithm algorithm)
{
    return QString::fromLatin1(traitsOf(algorithm).name);
}

Result<void> verifySignature(SignatureAlgorithm algorithm, const PublicKey &key, QByteArrayView message, QByteArrayView signature)
{
    const Traits &traits = traitsOf(algorithm);
    if (traits.key != key.type)
        return failure(ErrorCode::UnsupportedAlgorithm, QStringLiteral("the key is of another type than ") + joseName(algorithm));
    if (key.type == KeyType::Ed25519)
        return verifyEd25519(key, message, signature);

    WB_TRY(const openssl::Key evp, openssl::toEvpKey(key));
    QByteArray bytes = QByteArray::fromRawData(signature.data(), signature.size());
    if (key.type != KeyType::Rsa) {
        WB_TRY(bytes, derSignature(key.type, signature));
    }
    const openssl::DigestContext context(EVP_MD_CTX_new());
    EVP_PKEY_CTX *options = nullptr; // owned by the context
    if (EVP_DigestVerifyInit(context.get(), &options, traits.digest(), nullptr, evp.get()) != 1)
        return badSignature();
    if (traits.pss
        && (EVP_PKEY_CTX_set_rsa_padding(options, RSA_PKCS1_PSS_PADDING) != 1
            || EVP_PKEY_CTX_set_rsa_pss_saltlen(options, RSA_PSS_SALTLEN_DIGEST) != 1))
        return badSignature();
    if (EVP_DigestVerify(context.get(), unsignedData(bytes), static_cast<size_t>(bytes.size()), unsignedData(message),
                         static_cast<size_t>(message.size()))
        != 1)
        return badSignature();
    return {};
}

} // namespace wb::crypto
