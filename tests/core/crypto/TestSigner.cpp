#include "tests/core/crypto/TestSigner.h"

#include "core/crypto/CertificateAccess.h"
#include "core/crypto/Digest.h"

#include <openssl/cms.h>
#include <openssl/ocsp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/ts.h>
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
    if (!options.extendedKeyUsage.isEmpty())
        addExtension(x509.get(), NID_ext_key_usage, options.extendedKeyUsage.constData());
    if (!options.alternativeNames.isEmpty())
        addExtension(x509.get(), NID_subject_alt_name, options.alternativeNames.constData());
    EVP_PKEY *key = (issuer != nullptr ? *issuer : *this).m_data->key.get();
    X509_sign(x509.get(), key, EVP_PKEY_get_base_id(key) == EVP_PKEY_ED25519 ? nullptr : EVP_sha256());
    unsigned char *der = nullptr;
    const int size = i2d_X509(x509.get(), &der);
    QByteArray bytes(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return Certificate::fromDer(bytes).value();
}

QByteArray TestSigner::timeStamp(QByteArrayView message, const QDateTime &time, const Certificate &certificate, bool namesCertificate) const
{
    const QByteArray digest = sha256(message);
    const std::unique_ptr<X509_ALGOR, openssl::Free<X509_ALGOR_free>> algorithm(X509_ALGOR_new());
    X509_ALGOR_set_md(algorithm.get(), EVP_sha256());
    const std::unique_ptr<TS_MSG_IMPRINT, openssl::Free<TS_MSG_IMPRINT_free>> imprint(TS_MSG_IMPRINT_new());
    TS_MSG_IMPRINT_set_algo(imprint.get(), algorithm.get());
    TS_MSG_IMPRINT_set_msg(imprint.get(), reinterpret_cast<unsigned char *>(const_cast<char *>(digest.data())), static_cast<int>(digest.size()));
    const std::unique_ptr<ASN1_INTEGER, openssl::Free<ASN1_INTEGER_free>> serial(ASN1_INTEGER_new());
    ASN1_INTEGER_set(serial.get(), 4712);
    const std::unique_ptr<ASN1_GENERALIZEDTIME, openssl::Free<ASN1_GENERALIZEDTIME_free>> stated(
        ASN1_GENERALIZEDTIME_set(nullptr, static_cast<time_t>(time.toSecsSinceEpoch())));
    const std::unique_ptr<ASN1_OBJECT, openssl::Free<ASN1_OBJECT_free>> policy(OBJ_txt2obj("1.2.3.4", 1));
    const std::unique_ptr<TS_TST_INFO, openssl::Free<TS_TST_INFO_free>> info(TS_TST_INFO_new());
    TS_TST_INFO_set_version(info.get(), 1);
    TS_TST_INFO_set_policy_id(info.get(), policy.get());
    TS_TST_INFO_set_msg_imprint(info.get(), imprint.get());
    TS_TST_INFO_set_serial(info.get(), serial.get());
    TS_TST_INFO_set_time(info.get(), stated.get());

    const std::unique_ptr<BIO, openssl::Free<BIO_free_all>> content(BIO_new(BIO_s_mem()));
    i2d_TS_TST_INFO_bio(content.get(), info.get());
    const std::unique_ptr<CMS_ContentInfo, openssl::Free<CMS_ContentInfo_free>> cms(
        CMS_sign(nullptr, nullptr, nullptr, nullptr, CMS_PARTIAL | CMS_BINARY));
    CMS_set1_eContentType(cms.get(), OBJ_nid2obj(NID_id_smime_ct_TSTInfo));
    CMS_add1_signer(cms.get(), CertificateAccess::x509(certificate), m_data->key.get(), EVP_sha256(),
                    CMS_PARTIAL | CMS_BINARY | (namesCertificate ? CMS_CADES : 0U));
    CMS_final(cms.get(), content.get(), nullptr, CMS_BINARY);
    unsigned char *der = nullptr;
    const int size = i2d_CMS_ContentInfo(cms.get(), &der);
    QByteArray token(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return token;
}

QByteArray TestSigner::revocationList(const Revocation &revocation) const
{
    const std::unique_ptr<X509_CRL, openssl::Free<X509_CRL_free>> list(X509_CRL_new());
    X509_CRL_set_version(list.get(), X509_CRL_VERSION_2);
    const openssl::X509NamePointer name(X509_NAME_new());
    setName(name.get(), revocation.issuer);
    X509_CRL_set_issuer_name(list.get(), name.get());
    const std::unique_ptr<ASN1_TIME, openssl::Free<ASN1_TIME_free>> made(ASN1_TIME_set(nullptr, static_cast<time_t>(revocation.made.toSecsSinceEpoch())));
    X509_CRL_set1_lastUpdate(list.get(), made.get());
    if (!revocation.scope.isEmpty()) {
        X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, nullptr, NID_issuing_distribution_point, revocation.scope.constData());
        X509_CRL_add_ext(list.get(), extension, -1);
        X509_EXTENSION_free(extension);
    }
    if (revocation.revoked.isValid()) {
        X509_REVOKED *entry = X509_REVOKED_new();
        const std::unique_ptr<ASN1_INTEGER, openssl::Free<ASN1_INTEGER_free>> serial(ASN1_INTEGER_new());
        ASN1_INTEGER_set(serial.get(), 4711);
        X509_REVOKED_set_serialNumber(entry, serial.get());
        const std::unique_ptr<ASN1_TIME, openssl::Free<ASN1_TIME_free>> when(ASN1_TIME_set(nullptr, static_cast<time_t>(revocation.revoked.toSecsSinceEpoch())));
        X509_REVOKED_set_revocationDate(entry, when.get());
        X509_CRL_add0_revoked(list.get(), entry);
    }
    X509_CRL_sort(list.get());
    X509_CRL_sign(list.get(), m_data->key.get(), EVP_sha256());
    unsigned char *der = nullptr;
    const int size = i2d_X509_CRL(list.get(), &der);
    QByteArray bytes(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return bytes;
}

QByteArray TestSigner::ocspResponse(const Revocation &revocation, const Certificate &certificate, const Certificate &issuer, const Certificate &signer) const
{
    using Time = std::unique_ptr<ASN1_GENERALIZEDTIME, openssl::Free<ASN1_GENERALIZEDTIME_free>>;
    const Time made(ASN1_GENERALIZEDTIME_set(nullptr, static_cast<time_t>(revocation.made.toSecsSinceEpoch())));
    const bool isRevoked = revocation.revoked.isValid();
    const Time revoked(isRevoked ? ASN1_GENERALIZEDTIME_set(nullptr, static_cast<time_t>(revocation.revoked.toSecsSinceEpoch())) : nullptr);
    const std::unique_ptr<OCSP_BASICRESP, openssl::Free<OCSP_BASICRESP_free>> basic(OCSP_BASICRESP_new());
    const std::unique_ptr<OCSP_CERTID, openssl::Free<OCSP_CERTID_free>> id(
        OCSP_cert_to_id(EVP_sha1(), CertificateAccess::x509(certificate), CertificateAccess::x509(issuer))); // names only, as responders do
    OCSP_basic_add1_status(basic.get(), id.get(), isRevoked ? V_OCSP_CERTSTATUS_REVOKED : V_OCSP_CERTSTATUS_GOOD, OCSP_REVOKED_STATUS_UNSPECIFIED, revoked.get(), made.get(), nullptr);
    OCSP_basic_sign(basic.get(), CertificateAccess::x509(signer), m_data->key.get(), EVP_sha256(), nullptr, 0);
    const std::unique_ptr<OCSP_RESPONSE, openssl::Free<OCSP_RESPONSE_free>> response(OCSP_response_create(OCSP_RESPONSE_STATUS_SUCCESSFUL, basic.get()));
    unsigned char *der = nullptr;
    const int size = i2d_OCSP_RESPONSE(response.get(), &der);
    QByteArray bytes(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return bytes;
}

} // namespace wb::test
