#include "core/crypto/Certificate.h"

#include "core/crypto/CertificateAccess.h"
#include "core/crypto/Digest.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/x509v3.h>

namespace wb::crypto {

namespace {

constexpr qsizetype longestCertificate = 64 * 1024;

QString nameText(const X509_NAME *name)
{
    constexpr unsigned long rfc4514 = XN_FLAG_RFC2253 & ~static_cast<unsigned long>(ASN1_STRFLGS_ESC_MSB);
    const std::unique_ptr<BIO, openssl::Free<BIO_free_all>> output(BIO_new(BIO_s_mem()));
    if (X509_NAME_print_ex(output.get(), name, 0, rfc4514) < 0)
        return {};
    char *data = nullptr;
    const long size = BIO_get_mem_data(output.get(), &data);
    return QString::fromUtf8(data, size);
}

QString nameEntry(const X509_NAME *name, int nid)
{
    const int position = X509_NAME_get_index_by_NID(name, nid, -1);
    if (position < 0)
        return {};
    unsigned char *utf8 = nullptr;
    const int size = ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, position)));
    if (size < 0) {
        ERR_clear_error();
        return {};
    }
    QString text = QString::fromUtf8(reinterpret_cast<const char *>(utf8), size);
    OPENSSL_free(utf8);
    return text;
}

QDateTime timeOf(const ASN1_TIME *time)
{
    std::tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return QDateTime(QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
                     QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC);
}

QStringList alternativeNames(const X509 *certificate, int type)
{
    constexpr qsizetype most = 100;
    const std::unique_ptr<GENERAL_NAMES, openssl::Free<GENERAL_NAMES_free>> names(
        static_cast<GENERAL_NAMES *>(X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr)));
    ERR_clear_error();
    QStringList found;
    for (int i = 0; i < sk_GENERAL_NAME_num(names.get()) && found.size() < most; ++i) {
        const GENERAL_NAME *name = sk_GENERAL_NAME_value(names.get(), i);
        if (name->type == type) // both types are the same kind of string
            found.append(QString::fromLatin1(reinterpret_cast<const char *>(ASN1_STRING_get0_data(name->d.ia5)), ASN1_STRING_length(name->d.ia5)));
    }
    return found;
}

} // namespace

Certificate::Certificate(std::shared_ptr<const Data> data) : m_data(std::move(data)) {}

X509 *CertificateAccess::x509(const Certificate &certificate)
{
    return certificate.m_data->x509.get();
}

Certificate CertificateAccess::make(openssl::X509Pointer x509, const QByteArray &der)
{
    auto data = std::make_shared<Certificate::Data>();
    data->x509 = std::move(x509);
    data->der = der;
    return Certificate(std::move(data));
}

Result<Certificate> Certificate::fromDer(const QByteArray &der)
{
    if (der.size() > longestCertificate)
        return failure(ErrorCode::TooLarge, QStringLiteral("a certificate of more than 64 KiB"));
    const auto *position = reinterpret_cast<const unsigned char *>(der.constData());
    const auto *end = position + der.size();
    openssl::X509Pointer x509(d2i_X509(nullptr, &position, static_cast<long>(der.size())));
    ERR_clear_error();
    if (!x509 || position != end)
        return failure(ErrorCode::MalformedDocument, QStringLiteral("not a DER certificate"));
    if (!timeOf(X509_get0_notBefore(x509.get())).isValid() || !timeOf(X509_get0_notAfter(x509.get())).isValid())
        return failure(ErrorCode::MalformedDocument, QStringLiteral("a certificate without a readable validity"));
    return CertificateAccess::make(std::move(x509), der);
}

QString Certificate::subject() const
{
    return nameText(X509_get_subject_name(m_data->x509.get()));
}

QString Certificate::issuer() const
{
    return nameText(X509_get_issuer_name(m_data->x509.get()));
}

QString Certificate::commonName() const
{
    return nameEntry(X509_get_subject_name(m_data->x509.get()), NID_commonName);
}

QString Certificate::organization() const
{
    return nameEntry(X509_get_subject_name(m_data->x509.get()), NID_organizationName);
}

QString Certificate::organizationIdentifier() const
{
    return nameEntry(X509_get_subject_name(m_data->x509.get()), NID_organizationIdentifier);
}

QString Certificate::country() const
{
    return nameEntry(X509_get_subject_name(m_data->x509.get()), NID_countryName);
}

QStringList Certificate::dnsNames() const
{
    return alternativeNames(m_data->x509.get(), GEN_DNS);
}

QStringList Certificate::uris() const
{
    return alternativeNames(m_data->x509.get(), GEN_URI);
}

QString Certificate::serialNumber() const
{
    const openssl::BigNumber number(ASN1_INTEGER_to_BN(X509_get0_serialNumber(m_data->x509.get()), nullptr));
    char *hex = number ? BN_bn2hex(number.get()) : nullptr;
    QString text = QString::fromLatin1(hex).toLower();
    OPENSSL_free(hex);
    return text;
}

QDateTime Certificate::notBefore() const
{
    return timeOf(X509_get0_notBefore(m_data->x509.get()));
}

QDateTime Certificate::notAfter() const
{
    return timeOf(X509_get0_notAfter(m_data->x509.get()));
}

bool Certificate::isValidAt(const QDateTime &time) const
{
    return time.isValid() && time >= notBefore() && time <= notAfter();
}

bool Certificate::isSelfSigned() const
{
    const bool self = X509_self_signed(m_data->x509.get(), 1) == 1;
    ERR_clear_error();
    return self;
}

bool Certificate::maySign() const
{
    // Absent key usage answers with all bits set.
    return (X509_get_key_usage(m_data->x509.get()) & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) != 0;
}

Result<PublicKey> Certificate::publicKey() const
{
    EVP_PKEY *key = X509_get0_pubkey(m_data->x509.get());
    ERR_clear_error();
    if (key == nullptr)
        return failure(ErrorCode::MalformedKey, QStringLiteral("the certificate holds no key that can be read"));
    return openssl::fromEvpKey(key);
}

QByteArray Certificate::sha256() const
{
    return crypto::sha256(m_data->der);
}

QByteArray Certificate::der() const
{
    return m_data->der;
}

} // namespace wb::crypto
