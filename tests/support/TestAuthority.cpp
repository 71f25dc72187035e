#include "TestAuthority.h"

#include <QFile>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace wb::test {

namespace {

struct Freed {
    void operator()(X509 *value) const { X509_free(value); }
    void operator()(EVP_PKEY *value) const { EVP_PKEY_free(value); }
    void operator()(BIO *value) const { BIO_free(value); }
};
using Certificate = std::unique_ptr<X509, Freed>;
using Key = std::unique_ptr<EVP_PKEY, Freed>;

Key newKey()
{
    return Key(EVP_EC_gen("P-256"));
}

void extend(X509 *certificate, X509 *issuer, int kind, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    auto *extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value.constData());
    if (!extension || X509_add_ext(certificate, extension, -1) != 1)
        qFatal("certificate extension: %s", value.constData());
    X509_EXTENSION_free(extension);
}

// Signed by `issuer`, or by itself without one.
Certificate certify(
    const QByteArray &name, EVP_PKEY *key, const CertificateRequest &request, X509 *issuer, EVP_PKEY *issuerKey, bool authority)
{
    static long serial = 1000;
    Certificate made(X509_new());
    auto *certificate = made.get();
    X509_set_version(certificate, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), ++serial);
    ASN1_TIME_set(X509_getm_notBefore(certificate), time_t(request.from.toSecsSinceEpoch()));
    ASN1_TIME_set(X509_getm_notAfter(certificate), time_t(request.until.toSecsSinceEpoch()));
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_UTF8,
        reinterpret_cast<const unsigned char *>(name.constData()), int(name.size()), -1, 0);
    X509_set_issuer_name(certificate, X509_get_subject_name(issuer ? issuer : certificate));
    X509_set_pubkey(certificate, key);
    auto *signer = issuer ? issuer : certificate;
    extend(certificate, signer, NID_basic_constraints, authority ? "critical,CA:TRUE" : "critical,CA:FALSE");
    extend(certificate, signer, NID_subject_key_identifier, "hash");
    if (!request.names.isEmpty())
        extend(certificate, signer, NID_subject_alt_name, request.names.join(QLatin1Char(',')).toUtf8());
    if (X509_sign(certificate, issuerKey, EVP_sha256()) == 0)
        qFatal("certificate cannot be signed");
    return made;
}

template <typename Write> QByteArray pem(Write write)
{
    const std::unique_ptr<BIO, Freed> memory(BIO_new(BIO_s_mem()));
    write(memory.get());
    char *bytes = nullptr;
    const auto size = BIO_get_mem_data(memory.get(), &bytes);
    return { bytes, qsizetype(size) };
}

Issued issued(X509 *certificate, EVP_PKEY *key)
{
    return { pem([&](BIO *out) { PEM_write_bio_X509(out, certificate); }),
        pem([&](BIO *out) { PEM_write_bio_PKCS8PrivateKey(out, key, nullptr, nullptr, 0, nullptr, nullptr); }) };
}

} // namespace

struct TestAuthority::State {
    Key key = newKey();
    Certificate certificate;
};

TestAuthority::TestAuthority(const QByteArray &name)
    : m_state(std::make_unique<State>())
{
    m_state->certificate = certify(name, m_state->key.get(), {}, nullptr, m_state->key.get(), true);
}

TestAuthority::~TestAuthority() = default;

QByteArray TestAuthority::root() const
{
    return issued(m_state->certificate.get(), m_state->key.get()).certificate;
}

Issued TestAuthority::issue(const CertificateRequest &request) const
{
    const auto key = newKey();
    const auto certificate = certify("Test server", key.get(), request, m_state->certificate.get(), m_state->key.get(), false);
    return issued(certificate.get(), key.get());
}

Issued TestAuthority::selfSigned(const CertificateRequest &request)
{
    const auto key = newKey();
    return issued(certify("Test server", key.get(), request, nullptr, key.get(), false).get(), key.get());
}

QString Issued::writtenTo(const QString &folder, const QString &name) const
{
    const auto path = folder + QLatin1Char('/') + name;
    for (const auto &[suffix, bytes] : { std::pair { ".pem", certificate }, { ".key", key } }) {
        QFile file(path + QLatin1StringView(suffix));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("certificate cannot be written");
    }
    return QStringLiteral("ssl_certificate %1.pem; ssl_certificate_key %1.key; ").arg(path);
}

} // namespace wb::test
