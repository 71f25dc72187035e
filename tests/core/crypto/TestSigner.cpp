#include "tests/core/crypto/TestSigner.h"

#include "core/crypto/OpenSsl.h"

#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

namespace wb::test {

using namespace crypto;

struct TestSigner::Data {
    openssl::Key key;
};

namespace {

const EVP_MD *digestOf(SignatureAlgorithm algorithm)
{
    switch (algorithm) {
    case SignatureAlgorithm::EdDsa: return nullptr;
    case SignatureAlgorithm::Es384:
    case SignatureAlgorithm::Rs384:
    case SignatureAlgorithm::Ps384: return EVP_sha384();
    case SignatureAlgorithm::Es512:
    case SignatureAlgorithm::Rs512:
    case SignatureAlgorithm::Ps512: return EVP_sha512();
    default: return EVP_sha256();
    }
}

QByteArray rawSignature(const QByteArray &der, int coordinate)
{
    const auto *position = reinterpret_cast<const unsigned char *>(der.constData());
    const openssl::EcdsaSignature signature(d2i_ECDSA_SIG(nullptr, &position, static_cast<long>(der.size())));
    QByteArray raw(2 * coordinate, '\0');
    BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), reinterpret_cast<unsigned char *>(raw.data()), coordinate);
    BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), reinterpret_cast<unsigned char *>(raw.data()) + coordinate, coordinate);
    return raw;
}

void setName(X509_NAME *name, const TestSigner::CertificateOptions &options)
{
    const auto add = [name](const char *field, const QString &text) {
        if (text.isEmpty())
            return;
        const QByteArray utf8 = text.toUtf8();
        X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8, reinterpret_cast<const unsigned char *>(utf8.constData()),
                                   static_cast<int>(utf8.size()), -1, 0);
    };
    add("C", options.country);
    add("O", options.organization);
    add("CN", options.commonName);
}

void addExtension(X509 *certificate, int nid, const char *value)
{
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, nullptr, nid, value);
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

} // namespace

TestSigner TestSigner::generate(KeyType type, int rsaBits)
{
    TestSigner signer;
    signer.m_data = std::make_shared<Data>();
    switch (type) {
    case KeyType::Ed25519: signer.m_data->key.reset(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519")); break;
    case KeyType::P256: signer.m_data->key.reset(EVP_EC_gen("P-256")); break;
    case KeyType::P384: signer.m_data->key.reset(EVP_EC_gen("P-384")); break;
    case KeyType::P521: signer.m_data->key.reset(EVP_EC_gen("P-521")); break;
    case KeyType::Rsa: signer.m_data->key.reset(EVP_RSA_gen(static_cast<unsigned>(rsaBits))); break;
    }
    return signer;
}

PublicKey TestSigner::publicKey() const
{
    return openssl::fromEvpKey(m_data->key.get()).value_or(PublicKey());
}

QByteArray TestSigner::sign(SignatureAlgorithm algorithm, QByteArrayView message) const
{
    const openssl::DigestContext context(EVP_MD_CTX_new());
    EVP_PKEY_CTX *options = nullptr;
    EVP_DigestSignInit(context.get(), &options, digestOf(algorithm), nullptr, m_data->key.get());
    if (algorithm >= SignatureAlgorithm::Ps256) {
        EVP_PKEY_CTX_set_rsa_padding(options, RSA_PKCS1_PSS_PADDING);
        EVP_PKEY_CTX_set_rsa_pss_saltlen(options, RSA_PSS_SALTLEN_DIGEST);
    }
    QByteArray signature(2048, Qt::Uninitialized);
    auto size = static_cast<size_t>(signature.size());
    EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &size,
                   reinterpret_cast<const unsigned char *>(message.data()), static_cast<size_t>(message.size()));
    signature.truncate(static_cast<qsizetype>(size));
    switch (algorithm) {
    case SignatureAlgorithm::Es256: return rawSignature(signature, 32);
    case SignatureAlgorithm::Es384: return rawSignature(signature, 48);
    case SignatureAlgorithm::Es512: return rawSignature(signature, 66);
    default: break;
    }
    return signature;
}

Certificate TestSigner::certificate(const CertificateOptions &options, const TestSigner *issuer,
                                    const CertificateOptions *issuerOptions) const
{
    const openssl::X509Pointer x509(X509_new());
    X509_set_version(x509.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(x509.get()), 4711);
    ASN1_TIME_set(X509_getm_notBefore(x509.get()), static_cast<time_t>(options.notBefore.toSecsSinceEpoch()));
    ASN1_TIME_set(X509_getm_notAfter(x509.get()), static_cast<time_t>(options.notAfter.toSecsSinceEpoch()));
    X509_set_pubkey(x509.get(), m_data->key.get());
    setName(X509_get_subject_name(x509.get()), options);
    setName(X509_get_issuer_name(x509.get()), issuerOptions != nullptr ? *issuerOptions : options);
    if (options.authority)
        addExtension(x509.get(), NID_basic_constraints, "critical,CA:TRUE");
    if (!options.keyUsage.isEmpty())
        addExtension(x509.get(), NID_key_usage, options.keyUsage.constData());
    EVP_PKEY *key = (issuer != nullptr ? *issuer : *this).m_data->key.get();
    X509_sign(x509.get(), key, EVP_PKEY_get_base_id(key) == EVP_PKEY_ED25519 ? nullptr : EVP_sha256());
    unsigned char *der = nullptr;
    const int size = i2d_X509(x509.get(), &der);
    const QByteArray bytes(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return Certificate::fromDer(bytes).value();
}

} // namespace wb::test
