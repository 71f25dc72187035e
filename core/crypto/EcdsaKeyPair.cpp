#include "core/crypto/EcdsaKeyPair.h"

#include "core/crypto/EllipticPoint.h"
#include "core/crypto/OpenSsl.h"

#include <openssl/err.h>
#include <openssl/objects.h>

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
    WB_TRY(const openssl::Key key, openssl::toEvpKeyPair(m_public, m_secret));
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
