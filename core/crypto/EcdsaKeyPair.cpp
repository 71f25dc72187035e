#include "core/crypto/EcdsaKeyPair.h"

#include "core/crypto/EllipticPoint.h"
#include "core/crypto/OpenSsl.h"

#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/param_build.h>

namespace wb::crypto {

namespace {

using SecretNumber = std::unique_ptr<BIGNUM, openssl::Free<BN_clear_free>>;

tl::unexpected<Error> refused(ErrorCode code, const QString &why)
{
    ERR_clear_error();
    return failure(code, why);
}

Result<void> checkCurve(KeyType curve)
{
    if (curve == KeyType::P256 || curve == KeyType::P384)
        return {};
    return failure(ErrorCode::InvalidArgument, QStringLiteral("ECDSA keys are made on P-256 and P-384 only"));
}

unsigned char *unsignedData(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

// The public point of a scalar.
Result<PublicKey> publicKeyOf(KeyType curve, const BIGNUM *scalar)
{
    const openssl::Group group(EC_GROUP_new_by_curve_name(OBJ_sn2nid(curveName(curve))));
    if (BN_is_zero(scalar) == 1 || BN_cmp(scalar, EC_GROUP_get0_order(group.get())) >= 0)
        return refused(ErrorCode::MalformedKey, QStringLiteral("the secret is no scalar of the curve"));
    const openssl::Point point(EC_POINT_new(group.get()));
    PublicKey key { curve, QByteArray(2 * coordinateSize(curve) + 1, Qt::Uninitialized) };
    if (EC_POINT_mul(group.get(), point.get(), scalar, nullptr, nullptr, nullptr) != 1
        || EC_POINT_point2oct(group.get(), point.get(), POINT_CONVERSION_UNCOMPRESSED, unsignedData(key.bytes),
               static_cast<size_t>(key.bytes.size()), nullptr)
            != static_cast<size_t>(key.bytes.size()))
        return refused(ErrorCode::MalformedKey, QStringLiteral("the secret is no scalar of the curve"));
    return key;
}

Result<openssl::Key> signingKey(const PublicKey &key, const SecretBytes &secret)
{
    const SecretNumber scalar(BN_bin2bn(secret.data(), static_cast<int>(secret.size()), nullptr));
    const std::unique_ptr<OSSL_PARAM_BLD, openssl::Free<OSSL_PARAM_BLD_free>> builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, curveName(key.type), 0);
    OSSL_PARAM_BLD_push_octet_string(
        builder.get(), OSSL_PKEY_PARAM_PUB_KEY, key.bytes.constData(), static_cast<size_t>(key.bytes.size()));
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_PRIV_KEY, scalar.get());
    const std::unique_ptr<OSSL_PARAM, openssl::Free<OSSL_PARAM_free>> parameters(OSSL_PARAM_BLD_to_param(builder.get()));
    const openssl::KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
    EVP_PKEY *raw = nullptr;
    if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) != 1
        || EVP_PKEY_fromdata(context.get(), &raw, EVP_PKEY_KEYPAIR, parameters.get()) != 1)
        return refused(ErrorCode::MalformedKey, QStringLiteral("not a key pair"));
    return openssl::Key(raw);
}

} // namespace

Result<EcdsaKeyPair> EcdsaKeyPair::generate(KeyType curve)
{
    WB_CHECK(checkCurve(curve));
    const openssl::Group group(EC_GROUP_new_by_curve_name(OBJ_sn2nid(curveName(curve))));
    const SecretNumber scalar(BN_new());
    do {
        if (BN_priv_rand_range(scalar.get(), EC_GROUP_get0_order(group.get())) != 1)
            return refused(ErrorCode::Internal, QStringLiteral("no randomness to be had"));
    } while (BN_is_zero(scalar.get()) == 1);
    SecretBytes secret = SecretBytes::zeros(coordinateSize(curve));
    BN_bn2binpad(scalar.get(), secret.data(), static_cast<int>(secret.size()));
    return fromSecret(curve, secret);
}

Result<EcdsaKeyPair> EcdsaKeyPair::fromSecret(KeyType curve, const SecretBytes &secret)
{
    WB_CHECK(checkCurve(curve));
    if (secret.size() != coordinateSize(curve))
        return failure(ErrorCode::MalformedKey, QStringLiteral("the secret has the wrong length"));
    const SecretNumber scalar(BN_bin2bn(secret.data(), static_cast<int>(secret.size()), nullptr));
    EcdsaKeyPair pair;
    WB_TRY(pair.m_public, publicKeyOf(curve, scalar.get()));
    pair.m_secret = secret.clone();
    return pair;
}

Result<QByteArray> EcdsaKeyPair::sign(QByteArrayView message) const
{
    WB_TRY(const openssl::Key key, signingKey(m_public, m_secret));
    const openssl::DigestContext context(EVP_MD_CTX_new());
    const EVP_MD *digest = m_public.type == KeyType::P384 ? EVP_sha384() : EVP_sha256();
    QByteArray der(256, Qt::Uninitialized);
    auto size = static_cast<size_t>(der.size());
    if (EVP_DigestSignInit(context.get(), nullptr, digest, nullptr, key.get()) != 1
        || EVP_DigestSign(context.get(), unsignedData(der), &size, reinterpret_cast<const unsigned char *>(message.data()),
               static_cast<size_t>(message.size()))
            != 1)
        return refused(ErrorCode::Internal, QStringLiteral("the signature could not be made"));
    const unsigned char *position = unsignedData(der);
    const openssl::EcdsaSignature signature(d2i_ECDSA_SIG(nullptr, &position, static_cast<long>(size)));
    const auto coordinate = static_cast<int>(coordinateSize(m_public.type));
    QByteArray raw(2 * coordinate, Qt::Uninitialized);
    BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), unsignedData(raw), coordinate);
    BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), unsignedData(raw) + coordinate, coordinate);
    return raw;
}

} // namespace wb::crypto
