#include "core/crypto/PublicKeyPem.h"

#include "core/crypto/OpenSsl.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>

namespace wb::crypto {

namespace {

constexpr qsizetype mostBytes = 16 * 1024;

} // namespace

Result<PublicKey> publicKeyFromPem(const QString &pem)
{
    if (pem.size() > mostBytes)
        return failure(ErrorCode::TooLarge, QStringLiteral("a PEM key of more than 16 KiB"));
    const QByteArray text = pem.toUtf8();
    const std::unique_ptr<BIO, openssl::Free<BIO_free_all>> source(BIO_new_mem_buf(text.constData(), static_cast<int>(text.size())));
    const openssl::Key key(source ? PEM_read_bio_PUBKEY(source.get(), nullptr, nullptr, nullptr) : nullptr);
    ERR_clear_error();
    if (!key)
        return failure(ErrorCode::MalformedKey, QStringLiteral("not a PEM public key"));
    return openssl::fromEvpKey(key.get());
}

} // namespace wb::crypto
