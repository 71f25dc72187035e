#include "core/crypto/OpenSsl.h"

#include "core/crypto/EllipticPoint.h"

#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/param_build.h>
#include <openssl/rsa.h>

#include <algorithm>
#include <iterator>

namespace wb::crypto::openssl {

namespace {

constexpr int leastRsaBits = 2048;
constexpr int mostRsaBits = 8192;

tl::unexpected<Error> malformedKey(const QString &why)
{
    ERR_clear_error();
    return failure(ErrorCode::MalformedKey, why);
}

BigNumber rsaParameter(EVP_PKEY *key, const char *name)
{
    BIGNUM *number = nullptr;
    EVP_PKEY_get_bn_param(key, name, &number);
    return BigNumber(number);
}

QByteArray bytesOf(const BIGNUM *number)
{
    QByteArray bytes(BN_num_bytes(number), Qt::Uninitialized);
    BN_bn2bin(number, reinterpret_cast<unsigned char *>(bytes.data()));
    return bytes;
}

// Keys of one maker's chips (CVE-2017-15361, "ROCA") can be factored. Their moduli are powers of 65537 modulo every small
// prime, which a sound key is not but once in some hundred million.
bool hasRocaFingerprint(const BIGNUM *modulus)
{
    constexpr unsigned primes[] = {3,  5,  7,  11, 13, 17, 19, 23, 29,  31,  37,  41,  43,  47,  53,  59,  61,  67, 71,
                                   73, 79, 83, 89, 97, 101, 103, 107, 109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167};
    for (const unsigned prime : primes) {
        const auto remainder = static_cast<unsigned>(BN_mod_word(modulus, prime));
        unsigned power = 1;
        do
            power = power * (65537 % prime) % prime;
        while (power != remainder && power != 1);
        if (power != remainder)
            return false;
    }
    return true;
}

Result<Key> evpFromSubjectPublicKeyInfo(const QByteArray &der)
{
    const auto *position = reinterpret_cast<const unsigned char *>(der.constData());
    const auto *end = position + der.size();
    Key key(d2i_PUBKEY(nullptr, &position, static_cast<long>(der.size())));
    if (!key || position != end || EVP_PKEY_get_base_id(key.get()) != EVP_PKEY_RSA)
        return malformedKey(QStringLiteral("not an RSA public key"));
    const int bits = EVP_PKEY_get_bits(key.get());
    if (bits < leastRsaBits || bits > mostRsaBits)
        return malformedKey(QStringLiteral("an RSA key of %1 bits").arg(bits));
    const BigNumber exponent = rsaParameter(key.get(), OSSL_PKEY_PARAM_RSA_E);
    if (!exponent || BN_is_odd(exponent.get()) == 0 || BN_num_bits(exponent.get()) < 2)
        return malformedKey(QStringLiteral("an RSA key with an unsafe exponent"));
    const BigNumber modulus = rsaParameter(key.get(), OSSL_PKEY_PARAM_RSA_N);
    if (!modulus || hasRocaFingerprint(modulus.get()))
        return malformedKey(QStringLiteral("an RSA key that can be factored (CVE-2017-15361)"));
    return key;
}

Result<Key> evpFromParameters(const char *type, OSSL_PARAM *parameters)
{
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr));
    EVP_PKEY *raw = nullptr;
    if (!context || EVP_PKEY_fromdata_init(context.get()) != 1
        || EVP_PKEY_fromdata(context.get(), &raw, EVP_PKEY_PUBLIC_KEY, parameters) != 1)
        return malformedKey(QStringLiteral("not a public key"));
    return Key(raw);
}

} // namespace

Result<Key> toEvpKey(const PublicKey &key)
{
    switch (key.type) {
    case KeyType::Ed25519: {
        Key evp(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, reinterpret_cast<const unsigned char *>(key.bytes.constData()),
                                            static_cast<size_t>(key.bytes.size())));
        if (!evp)
            return malformedKey(QStringLiteral("not an Ed25519 public key"));
        return evp;
    }
    case KeyType::P256:
    case KeyType::P384:
    case KeyType::P521: {
        WB_TRY(QByteArray point, uncompressedPoint(key.type, key.bytes));
        QByteArray group(curveName(key.type));
        OSSL_PARAM parameters[] = {
            OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, group.data(), 0),
            OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, point.data(), static_cast<size_t>(point.size())),
            OSSL_PARAM_construct_end(),
        };
        return evpFromParameters("EC", parameters);
    }
    case KeyType::Rsa: return evpFromSubjectPublicKeyInfo(key.bytes);
    }
    return malformedKey(QStringLiteral("no such type of key"));
}

Result<Key> toEvpKeyPair(const PublicKey &key, const SecretBytes &secret)
{
    const std::unique_ptr<BIGNUM, Free<BN_clear_free>> scalar(BN_bin2bn(secret.data(), static_cast<int>(secret.size()), nullptr));
    const std::unique_ptr<OSSL_PARAM_BLD, Free<OSSL_PARAM_BLD_free>> builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, curveName(key.type), 0);
    OSSL_PARAM_BLD_push_octet_string(
        builder.get(), OSSL_PKEY_PARAM_PUB_KEY, key.bytes.constData(), static_cast<size_t>(key.bytes.size()));
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_PRIV_KEY, scalar.get());
    const std::unique_ptr<OSSL_PARAM, Free<OSSL_PARAM_free>> parameters(OSSL_PARAM_BLD_to_param(builder.get()));
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
    EVP_PKEY *raw = nullptr;
    if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) != 1
        || EVP_PKEY_fromdata(context.get(), &raw, EVP_PKEY_KEYPAIR, parameters.get()) != 1)
        return malformedKey(QStringLiteral("not a key pair"));
    return Key(raw);
}

Result<PublicKey> fromEvpKey(EVP_PKEY *key)
{
    switch (EVP_PKEY_get_base_id(key)) {
    case EVP_PKEY_ED25519: {
        size_t size = 32;
        PublicKey result{KeyType::Ed25519, QByteArray(32, Qt::Uninitialized)};
        if (EVP_PKEY_get_raw_public_key(key, reinterpret_cast<unsigned char *>(result.bytes.data()), &size) != 1)
            return malformedKey(QStringLiteral("not an Ed25519 public key"));
        return result;
    }
    case EVP_PKEY_EC: {
        char group[64] = {};
        size_t size = 0;
        EVP_PKEY_get_utf8_string_param(key, OSSL_PKEY_PARAM_GROUP_NAME, group, sizeof group, nullptr);
        const QByteArrayView name(group);
        constexpr KeyType curves[] = {KeyType::P256, KeyType::P384, KeyType::P521};
        const auto *const type = std::find_if(std::begin(curves), std::end(curves), [&](KeyType curve) { return name == curveName(curve); });
        if (type == std::end(curves))
            return failure(ErrorCode::UnsupportedAlgorithm, QStringLiteral("elliptic curve ") + QString::fromLatin1(name));
        QByteArray point(256, Qt::Uninitialized);
        if (EVP_PKEY_get_octet_string_param(key, OSSL_PKEY_PARAM_ENCODED_PUBLIC_KEY, reinterpret_cast<unsigned char *>(point.data()),
                                            static_cast<size_t>(point.size()), &size)
            != 1)
            return malformedKey(QStringLiteral("not a public key"));
        point.truncate(static_cast<qsizetype>(size));
        WB_TRY(QByteArray uncompressed, uncompressedPoint(*type, point));
        return PublicKey{*type, uncompressed};
    }
    case EVP_PKEY_RSA: {
        unsigned char *der = nullptr;
        const int size = i2d_PUBKEY(key, &der);
        if (size <= 0)
            return malformedKey(QStringLiteral("not an RSA public key"));
        PublicKey result{KeyType::Rsa, QByteArray(reinterpret_cast<const char *>(der), size)};
        OPENSSL_free(der);
        WB_CHECK(toEvpKey(result)); // the same limits, wherever the key comes from
        return result;
    }
    default: return failure(ErrorCode::UnsupportedAlgorithm, QStringLiteral("a type of key that is not used here"));
    }
}

Result<PublicKey> rsaFromNumbers(const QByteArray &modulus, const QByteArray &exponent)
{
    if (modulus.size() > mostRsaBits / 8 || exponent.size() > mostRsaBits / 8)
        return malformedKey(QStringLiteral("an RSA key that is too long"));
    const auto number = [](const QByteArray &bytes) {
        return BigNumber(BN_bin2bn(reinterpret_cast<const unsigned char *>(bytes.constData()), static_cast<int>(bytes.size()), nullptr));
    };
    const BigNumber n = number(modulus);
    const BigNumber e = number(exponent);
    const std::unique_ptr<OSSL_PARAM_BLD, Free<OSSL_PARAM_BLD_free>> builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get());
    const std::unique_ptr<OSSL_PARAM, Free<OSSL_PARAM_free>> parameters(OSSL_PARAM_BLD_to_param(builder.get()));
    if (!parameters)
        return malformedKey(QStringLiteral("not an RSA public key"));
    WB_TRY(const Key key, evpFromParameters("RSA", parameters.get()));
    return fromEvpKey(key.get());
}

Result<RsaNumbers> rsaNumbers(const PublicKey &key)
{
    WB_TRY(const Key evp, toEvpKey(key));
    const BigNumber n = rsaParameter(evp.get(), OSSL_PKEY_PARAM_RSA_N);
    const BigNumber e = rsaParameter(evp.get(), OSSL_PKEY_PARAM_RSA_E);
    if (!n || !e)
        return malformedKey(QStringLiteral("not an RSA public key"));
    return RsaNumbers{bytesOf(n.get()), bytesOf(e.get())};
}

} // namespace wb::crypto::openssl
