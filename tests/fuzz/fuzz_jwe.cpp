// JSON Web Encryption to a key of ours.
#include "core/base/Json.h"
#include "core/proofs/Jwe.h"
#include "tests/fuzz/Input.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    using namespace wb;
    // The key of RFC 7518 appendix C, so that inputs encrypted to it get all the way.
    static const auto key = crypto::EcdsaKeyPair::fromSecret(crypto::KeyType::P256,
        crypto::SecretBytes::copyOf(
            QByteArray::fromBase64("VEmDZpDXXK8p8N0Cndsxs924q6nS1RXFASRl6BfUqdw", QByteArray::Base64UrlEncoding)));
    const QByteArray text = fuzz::bytesOf(data, size).trimmed();
    const auto opened = proofs::decryptCompactJwe(text, *key);
    if (opened)
        fuzz::require(proofs::looksLikeJwe(text) && !opened->header.contains(QLatin1StringView("zip")));
    // What an issuer or verifier publishes as its key.
    if (const auto jwk = parseJsonObject(text)) {
        const auto sealed = proofs::encryptCompactJweTo("x", *jwk);
        if (sealed)
            fuzz::require(proofs::looksLikeJwe(*sealed));
    }
    return 0;
}
