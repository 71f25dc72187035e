// Private to core/crypto: OpenSSL's objects as values that free themselves, and our keys as OpenSSL's.
#pragma once

#include "core/base/Result.h"
#include "core/crypto/PublicKey.h"
#include "core/crypto/SecretBytes.h"

#include <memory>
#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

namespace wb::crypto::openssl {

template<auto function>
struct Free {
    template<typename T>
    void operator()(T *object) const
    {
        function(object);
    }
};

using Key = std::unique_ptr<EVP_PKEY, Free<EVP_PKEY_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Free<EVP_PKEY_CTX_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Free<EVP_MD_CTX_free>>;
using BigNumber = std::unique_ptr<BIGNUM, Free<BN_free>>;
using Group = std::unique_ptr<EC_GROUP, Free<EC_GROUP_free>>;
using Point = std::unique_ptr<EC_POINT, Free<EC_POINT_free>>;
using EcdsaSignature = std::unique_ptr<ECDSA_SIG, Free<ECDSA_SIG_free>>;
using X509Pointer = std::unique_ptr<X509, Free<X509_free>>;
using X509NamePointer = std::unique_ptr<X509_NAME, Free<X509_NAME_free>>;

// MalformedKey if the bytes are no key of that type, or an RSA key is outside 2,048 to 8,192 bits has an even or tiny
// exponent, or was made by the chips that CVE-2017-15361 is about.
[[nodiscard]] Result<Key> toEvpKey(const PublicKey &key);
// A key of an elliptic curve with its private scalar, big-endian. MalformedKey.
[[nodiscard]] Result<Key> toEvpKeyPair(const PublicKey &key, const SecretBytes &secret);
// The other way; UnsupportedAlgorithm for keys of other types or curves.
[[nodiscard]] Result<PublicKey> fromEvpKey(EVP_PKEY *key);

// RSA keys from modulus and exponent, big-endian.
[[nodiscard]] Result<PublicKey> rsaFromNumbers(const QByteArray &modulus, const QByteArray &exponent);
struct RsaNumbers {
    QByteArray modulus;
    QByteArray exponent;
};
[[nodiscard]] Result<RsaNumbers> rsaNumbers(const PublicKey &key);

} // namespace wb::crypto::openssl
