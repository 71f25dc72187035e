#include "core/crypto/SealedBox.h"

#include "core/base/Encoding.h"

#include <sodium.h>

namespace wb::crypto {

namespace {

constexpr char x25519Multicodec[] = "\xec\x01"; // x25519-pub
constexpr qsizetype multicodecSize = 2;

const unsigned char *in(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

unsigned char *out(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

} // namespace

static_assert(sealedBoxOverhead == crypto_box_SEALBYTES);

Result<AgreementKey> agreementKeyOf(const PublicKey &ed25519)
{
    ensureReady();
    if (ed25519.type != KeyType::Ed25519 || ed25519.bytes.size() != qsizetype(crypto_sign_PUBLICKEYBYTES))
        return failure(ErrorCode::UnsupportedAlgorithm, QStringLiteral("not an Ed25519 key"));
    QByteArray key(crypto_box_PUBLICKEYBYTES, Qt::Uninitialized);
    if (crypto_sign_ed25519_pk_to_curve25519(out(key), in(ed25519.bytes)) != 0)
        return failure(ErrorCode::MalformedKey, QStringLiteral("no key agreement with this Ed25519 key"));
    return AgreementKey { key };
}

Result<AgreementKey> agreementKeyFromMultikey(QStringView text)
{
    WB_TRY(const QByteArray bytes, fromMultibase(text));
    if (!bytes.startsWith(QByteArrayView(x25519Multicodec, multicodecSize)))
        return failure(ErrorCode::UnsupportedAlgorithm, QStringLiteral("not an X25519 Multikey"));
    if (bytes.size() != multicodecSize + qsizetype(crypto_box_PUBLICKEYBYTES))
        return failure(ErrorCode::MalformedKey, QStringLiteral("an X25519 key of another length"));
    return AgreementKey { bytes.mid(multicodecSize) };
}

Result<QByteArray> sealTo(const AgreementKey &recipient, QByteArrayView plain)
{
    ensureReady();
    QByteArray sealed(plain.size() + sealedBoxOverhead, Qt::Uninitialized);
    if (recipient.bytes.size() != qsizetype(crypto_box_PUBLICKEYBYTES)
        || crypto_box_seal(out(sealed), in(plain), static_cast<unsigned long long>(plain.size()), in(recipient.bytes)) != 0)
        return failure(ErrorCode::MalformedKey, QStringLiteral("nothing can be sealed to this key"));
    return sealed;
}

Result<QByteArray> openSealed(const Ed25519KeyPair &recipient, QByteArrayView sealed)
{
    ensureReady();
    if (sealed.size() < sealedBoxOverhead)
        return failure(ErrorCode::DecryptionFailed);
    // The scalar of an Ed25519 key is the clamped first half of SHA-512 of its seed, which is the X25519 secret key too.
    auto secret = SecretBytes::zeros(crypto_box_SECRETKEYBYTES);
    auto signing = SecretBytes::zeros(crypto_sign_SECRETKEYBYTES);
    QByteArray ed25519(crypto_sign_PUBLICKEYBYTES, Qt::Uninitialized);
    crypto_sign_seed_keypair(out(ed25519), signing.data(), recipient.seed().data());
    crypto_sign_ed25519_sk_to_curve25519(secret.data(), signing.data());
    QByteArray own(crypto_box_PUBLICKEYBYTES, Qt::Uninitialized);
    crypto_scalarmult_base(out(own), secret.data());
    QByteArray plain(sealed.size() - sealedBoxOverhead, Qt::Uninitialized);
    if (crypto_box_seal_open(out(plain), in(sealed), static_cast<unsigned long long>(sealed.size()), in(own), secret.data()) != 0)
        return failure(ErrorCode::DecryptionFailed);
    return plain;
}

} // namespace wb::crypto
