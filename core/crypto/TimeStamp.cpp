#include "core/crypto/TimeStamp.h"

#include "core/crypto/CertificateAccess.h"
#include "core/crypto/Digest.h"

#include <ctime>
#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/ess.h>
#include <openssl/ts.h>
#include <openssl/x509v3.h>

namespace wb::crypto {

namespace {

constexpr qsizetype longestToken = 256 * 1024;
constexpr int mostCertificates = 16;
constexpr int leastSecurityBits = 112;

struct FreeCertificates {
    void operator()(STACK_OF(X509) * stack) const { sk_X509_pop_free(stack, X509_free); }
};
struct FreeBorrowed {
    void operator()(STACK_OF(X509) * stack) const { sk_X509_free(stack); }
};

using Message = std::unique_ptr<CMS_ContentInfo, openssl::Free<CMS_ContentInfo_free>>;
using Info = std::unique_ptr<TS_TST_INFO, openssl::Free<TS_TST_INFO_free>>;
using Certificates = std::unique_ptr<STACK_OF(X509), FreeCertificates>;
using BorrowedCertificates = std::unique_ptr<STACK_OF(X509), FreeBorrowed>;
using SigningCertificate = std::unique_ptr<ESS_SIGNING_CERT, openssl::Free<ESS_SIGNING_CERT_free>>;
using SigningCertificateV2 = std::unique_ptr<ESS_SIGNING_CERT_V2, openssl::Free<ESS_SIGNING_CERT_V2_free>>;

tl::unexpected<Error> refused(ErrorCode code, const QString &why)
{
    ERR_clear_error();
    return failure(code, why);
}

Result<Message> readMessage(const QByteArray &token)
{
    if (token.size() > longestToken)
        return refused(ErrorCode::TooLarge, QStringLiteral("a time stamp of more than 256 KiB"));
    const auto *position = reinterpret_cast<const unsigned char *>(token.constData());
    const auto *end = position + token.size();
    Message message(d2i_CMS_ContentInfo(nullptr, &position, static_cast<long>(token.size())));
    if (!message || position != end || OBJ_obj2nid(CMS_get0_type(message.get())) != NID_pkcs7_signed
        || OBJ_obj2nid(CMS_get0_eContentType(message.get())) != NID_id_smime_ct_TSTInfo)
        return refused(ErrorCode::MalformedDocument, QStringLiteral("not a time stamp token"));
    return message;
}

Result<Info> readInfo(CMS_ContentInfo *message)
{
    ASN1_OCTET_STRING **content = CMS_get0_content(message);
    if (content == nullptr || *content == nullptr)
        return refused(ErrorCode::MalformedDocument, QStringLiteral("the time stamp has no content"));
    const unsigned char *position = ASN1_STRING_get0_data(*content);
    const unsigned char *end = position + ASN1_STRING_length(*content);
    Info info(d2i_TS_TST_INFO(nullptr, &position, ASN1_STRING_length(*content)));
    if (!info || position != end || TS_TST_INFO_get_version(info.get()) != 1)
        return refused(ErrorCode::MalformedDocument, QStringLiteral("the content of the time stamp cannot be read"));
    return info;
}

// The digest a hash algorithm of a token makes of a message; empty for hashes that are weak or not known.
QByteArray digestBy(const X509_ALGOR *algorithm, QByteArrayView message)
{
    const ASN1_OBJECT *name = nullptr;
    X509_ALGOR_get0(&name, nullptr, nullptr, algorithm);
    switch (OBJ_obj2nid(name)) {
    case NID_sha256: return sha256(message);
    case NID_sha384: return sha384(message);
    case NID_sha512: return sha512(message);
    default: return {};
    }
}

Result<void> checkImprint(TS_TST_INFO *info, QByteArrayView message)
{
    TS_MSG_IMPRINT *imprint = TS_TST_INFO_get_msg_imprint(info);
    const QByteArray digest = digestBy(TS_MSG_IMPRINT_get_algo(imprint), message);
    if (digest.isEmpty())
        return refused(ErrorCode::UnsupportedAlgorithm, QStringLiteral("the time stamp is over a hash that is not supported"));
    const ASN1_OCTET_STRING *stated = TS_MSG_IMPRINT_get_msg(imprint);
    if (digest != QByteArrayView(ASN1_STRING_get0_data(stated), ASN1_STRING_length(stated)))
        return refused(ErrorCode::DigestMismatch, QStringLiteral("the time stamp is over something else"));
    return {};
}

Result<QDateTime> timeOf(const TS_TST_INFO *info)
{
    std::tm parts {};
    if (ASN1_TIME_to_tm(TS_TST_INFO_get_time(info), &parts) != 1)
        return refused(ErrorCode::MalformedDocument, QStringLiteral("the time of the time stamp cannot be read"));
    return QDateTime(
        QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday), QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC);
}

const unsigned char *attributeData(CMS_SignerInfo *signer, int nid, long &size)
{
    const int position = CMS_signed_get_attr_by_NID(signer, nid, -1);
    X509_ATTRIBUTE *attribute = position < 0 ? nullptr : CMS_signed_get_attr(signer, position);
    const ASN1_TYPE *value = attribute == nullptr ? nullptr : X509_ATTRIBUTE_get0_type(attribute, 0);
    if (value == nullptr || value->type != V_ASN1_SEQUENCE)
        return nullptr;
    size = ASN1_STRING_length(value->value.sequence);
    return ASN1_STRING_get0_data(value->value.sequence);
}

// RFC 2634 section 5.4, RFC 5035: without it a certificate could be swapped for another one of the same key.
bool namesItsCertificate(CMS_SignerInfo *signer, X509 *certificate, STACK_OF(X509) * others)
{
    long size = 0;
    SigningCertificate first;
    SigningCertificateV2 second;
    if (const unsigned char *data = attributeData(signer, NID_id_smime_aa_signingCertificate, size))
        first.reset(d2i_ESS_SIGNING_CERT(nullptr, &data, size));
    if (const unsigned char *data = attributeData(signer, NID_id_smime_aa_signingCertificateV2, size))
        second.reset(d2i_ESS_SIGNING_CERT_V2(nullptr, &data, size));
    const BorrowedCertificates chain(sk_X509_new_null());
    sk_X509_push(chain.get(), certificate);
    for (int i = 0; i < sk_X509_num(others); ++i) {
        if (X509_cmp(sk_X509_value(others, i), certificate) != 0)
            sk_X509_push(chain.get(), sk_X509_value(others, i));
    }
    return OSSL_ESS_check_signing_certs(first.get(), second.get(), chain.get(), 1) == 1;
}

Result<Certificate> certificateOf(X509 *x509)
{
    unsigned char *der = nullptr;
    const int size = i2d_X509(x509, &der);
    const QByteArray bytes(reinterpret_cast<const char *>(der), std::max(size, 0));
    OPENSSL_free(der);
    return Certificate::fromDer(bytes);
}

Result<X509 *> checkSignature(CMS_ContentInfo *message, STACK_OF(X509) * certificates)
{
    STACK_OF(CMS_SignerInfo) *signers = CMS_get0_SignerInfos(message);
    if (sk_CMS_SignerInfo_num(signers) != 1)
        return refused(ErrorCode::MalformedDocument, QStringLiteral("a time stamp has exactly one signature"));
    CMS_SignerInfo *signer = sk_CMS_SignerInfo_value(signers, 0);
    if (CMS_set1_signers_certs(message, certificates, 0) != 1)
        return refused(ErrorCode::KeyNotFound, QStringLiteral("the certificate of the time stamp is not inside"));
    X509 *certificate = nullptr;
    X509_ALGOR *digest = nullptr;
    CMS_SignerInfo_get0_algs(signer, nullptr, &certificate, &digest, nullptr);
    if (digestBy(digest, {}).isEmpty())
        return refused(
            ErrorCode::UnsupportedAlgorithm, QStringLiteral("the time stamp is signed over a hash that is not supported"));
    if (certificate == nullptr || EVP_PKEY_get_security_bits(X509_get0_pubkey(certificate)) < leastSecurityBits)
        return refused(ErrorCode::BadSignature, QStringLiteral("the key of the time stamp's authority is too weak"));
    if (CMS_signed_get_attr_count(signer) < 1
        || CMS_verify(message, nullptr, nullptr, nullptr, nullptr, CMS_NO_SIGNER_CERT_VERIFY | CMS_BINARY) != 1)
        return refused(ErrorCode::BadSignature, QStringLiteral("the signature of the time stamp does not fit"));
    if (X509_check_purpose(certificate, X509_PURPOSE_TIMESTAMP_SIGN, 0) != 1)
        return refused(ErrorCode::BadSignature, QStringLiteral("the certificate of the time stamp is not for time stamping"));
    if (!namesItsCertificate(signer, certificate, certificates))
        return refused(ErrorCode::BadSignature, QStringLiteral("the time stamp does not name its certificate"));
    return certificate;
}

} // namespace

Result<TimeStamp> verifyTimeStamp(const QByteArray &token, QByteArrayView message)
{
    WB_TRY(const Message cms, readMessage(token));
    WB_TRY(const Info info, readInfo(cms.get()));
    const Certificates certificates(CMS_get1_certs(cms.get()));
    if (!certificates || sk_X509_num(certificates.get()) > mostCertificates)
        return refused(ErrorCode::KeyNotFound, QStringLiteral("no certificate inside the time stamp, or too many"));
    WB_CHECK(checkImprint(info.get(), message));
    WB_TRY(X509 * signer, checkSignature(cms.get(), certificates.get()));
    WB_TRY(const QDateTime time, timeOf(info.get()));
    WB_TRY(const Certificate authority, certificateOf(signer));
    if (!authority.isValidAt(time))
        return refused(ErrorCode::BadSignature, QStringLiteral("the certificate of the time stamp was not valid at its time"));
    TimeStamp result { .time = time, .authority = authority, .others = {} };
    for (int i = 0; i < sk_X509_num(certificates.get()); ++i) {
        auto other = certificateOf(sk_X509_value(certificates.get(), i));
        if (other && other->der() != authority.der())
            result.others.append(*other);
    }
    ERR_clear_error();
    return result;
}

} // namespace wb::crypto
