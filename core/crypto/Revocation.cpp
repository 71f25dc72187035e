#include "core/crypto/Revocation.h"

#include "core/crypto/CertificateAccess.h"

#include <openssl/err.h>
#include <openssl/ocsp.h>
#include <openssl/x509v3.h>

namespace wb::crypto {

namespace {

constexpr qsizetype mostBytes = 4 * 1024 * 1024;
constexpr int securityLevel = 2; // as for paths of certificates: RSA 2,048, no SHA-1

using List = std::unique_ptr<X509_CRL, openssl::Free<X509_CRL_free>>;
using Scope = std::unique_ptr<ISSUING_DIST_POINT, openssl::Free<ISSUING_DIST_POINT_free>>;
using Points = std::unique_ptr<CRL_DIST_POINTS, openssl::Free<CRL_DIST_POINTS_free>>;
using Response = std::unique_ptr<OCSP_RESPONSE, openssl::Free<OCSP_RESPONSE_free>>;
using BasicResponse = std::unique_ptr<OCSP_BASICRESP, openssl::Free<OCSP_BASICRESP_free>>;
using CertificateId = std::unique_ptr<OCSP_CERTID, openssl::Free<OCSP_CERTID_free>>;
using Store = std::unique_ptr<X509_STORE, openssl::Free<X509_STORE_free>>;

// What OpenSSL says beside its answers is of no use here, and must not be found by others.
struct Quiet {
    ~Quiet() { ERR_clear_error(); }
};

template <typename Pointer, typename Read> Pointer readWhole(const QByteArray &der, Read read)
{
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    const auto *const end = at + der.size();
    Pointer object(read(nullptr, &at, long(der.size())));
    return at == end ? std::move(object) : Pointer();
}

QDateTime timeOf(const ASN1_TIME *time)
{
    std::tm parts {};
    if (time == nullptr || ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return QDateTime(
        QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday), QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC);
}

bool isWeak(int signatureAlgorithm)
{
    int digest = NID_undef;
    if (OBJ_find_sigid_algs(signatureAlgorithm, &digest, nullptr) != 1)
        return true;
    return digest == NID_sha1 || digest == NID_md5 || digest == NID_md4 || digest == NID_md2;
}

QStringList addresses(const DIST_POINT_NAME *point)
{
    QStringList found;
    if (point == nullptr || point->type != 0)
        return found;
    for (int i = 0; i < sk_GENERAL_NAME_num(point->name.fullname); ++i) {
        const GENERAL_NAME *name = sk_GENERAL_NAME_value(point->name.fullname, i);
        if (name->type == GEN_URI)
            found.append(QString::fromLatin1(
                reinterpret_cast<const char *>(ASN1_STRING_get0_data(name->d.ia5)), ASN1_STRING_length(name->d.ia5)));
    }
    return found;
}

// Section 5.2.5: a list may be about a part of what its issuer made.
bool isInScope(const ISSUING_DIST_POINT &scope, X509 *certificate)
{
    const bool isAuthority = X509_check_ca(certificate) > 0;
    if (scope.onlyattr > 0 || (scope.onlyuser > 0 && isAuthority) || (scope.onlyCA > 0 && !isAuthority))
        return false;
    if (scope.distpoint == nullptr)
        return true;
    const QStringList ofList = addresses(scope.distpoint);
    const Points points(
        static_cast<CRL_DIST_POINTS *>(X509_get_ext_d2i(certificate, NID_crl_distribution_points, nullptr, nullptr)));
    for (int i = 0; i < sk_DIST_POINT_num(points.get()); ++i) {
        for (const QString &address : addresses(sk_DIST_POINT_value(points.get(), i)->distpoint)) {
            if (ofList.contains(address))
                return true;
        }
    }
    return false;
}

Result<void> checkScope(const X509_CRL *list, X509 *certificate)
{
    for (int i = 0; i < X509_CRL_get_ext_count(list); ++i) {
        X509_EXTENSION *extension = X509_CRL_get_ext(list, i);
        const int kind = OBJ_obj2nid(X509_EXTENSION_get_object(extension));
        if (kind == NID_delta_crl || (X509_EXTENSION_get_critical(extension) && kind != NID_issuing_distribution_point))
            return failure(ErrorCode::UnsupportedAlgorithm, QStringLiteral("a revocation list of a kind that is not known"));
    }
    int critical = 0;
    const Scope scope(
        static_cast<ISSUING_DIST_POINT *>(X509_CRL_get_ext_d2i(list, NID_issuing_distribution_point, &critical, nullptr)));
    if (!scope)
        return critical == -1 ? Result<void>() : failure(ErrorCode::MalformedDocument, QStringLiteral("a revocation list"));
    if (scope->indirectCRL > 0 || scope->onlysomereasons != nullptr)
        return failure(ErrorCode::UnsupportedAlgorithm, QStringLiteral("a revocation list of a kind that is not known"));
    if (!isInScope(*scope, certificate))
        return failure(ErrorCode::NotFound, QStringLiteral("a revocation list about other certificates"));
    return {};
}

// By the issuer's key, or by that of somebody whom the issuer gave a certificate for just this (section 4.2.2.2).
bool isSignedFor(OCSP_BASICRESP *response, X509 *issuer)
{
    const Store store(X509_STORE_new());
    X509_STORE_add_cert(store.get(), issuer);
    X509_VERIFY_PARAM *parameters = X509_STORE_get0_param(store.get());
    X509_VERIFY_PARAM_set_flags(parameters, X509_V_FLAG_PARTIAL_CHAIN);
    X509_VERIFY_PARAM_set_auth_level(parameters, securityLevel);
    const QDateTime made = timeOf(OCSP_resp_get0_produced_at(response));
    X509_VERIFY_PARAM_set_time(parameters, time_t(made.toSecsSinceEpoch()));
    const std::unique_ptr<STACK_OF(X509), void (*)(STACK_OF(X509) *)> known(
        sk_X509_new_null(), [](STACK_OF(X509) * stack) { sk_X509_free(stack); });
    sk_X509_push(known.get(), issuer);
    return made.isValid() && OCSP_basic_verify(response, known.get(), store.get(), 0) == 1;
}

OCSP_SINGLERESP *answerAbout(OCSP_BASICRESP *response, X509 *certificate, X509 *issuer)
{
    for (int i = 0; i < OCSP_resp_count(response); ++i) {
        OCSP_SINGLERESP *answer = OCSP_resp_get0(response, i);
        auto *id = const_cast<OCSP_CERTID *>(OCSP_SINGLERESP_get0_id(answer));
        ASN1_OBJECT *digest = nullptr;
        OCSP_id_get0_info(nullptr, &digest, nullptr, nullptr, id);
        const EVP_MD *algorithm = EVP_get_digestbyobj(digest);
        const CertificateId own(algorithm ? OCSP_cert_to_id(algorithm, certificate, issuer) : nullptr);
        if (own && OCSP_id_cmp(own.get(), id) == 0)
            return answer;
    }
    return nullptr;
}

} // namespace

bool isIssuedBy(const Certificate &certificate, const Certificate &issuer)
{
    const Quiet quiet;
    X509 *made = CertificateAccess::x509(certificate);
    X509 *maker = CertificateAccess::x509(issuer);
    return X509_check_issued(maker, made) == X509_V_OK && X509_check_ca(maker) > 0
        && X509_verify(made, X509_get0_pubkey(maker)) == 1;
}

Result<RevocationAnswer> askRevocationList(const QByteArray &der, const Certificate &certificate, const Certificate &issuer)
{
    const Quiet quiet;
    if (der.size() > mostBytes)
        return failure(ErrorCode::TooLarge, QStringLiteral("a revocation list of more than 4 MiB"));
    const auto list = readWhole<List>(der, d2i_X509_CRL);
    if (!list)
        return failure(ErrorCode::MalformedDocument, QStringLiteral("a revocation list"));
    X509 *authority = CertificateAccess::x509(issuer);
    if (X509_NAME_cmp(X509_CRL_get_issuer(list.get()), X509_get_subject_name(authority)) != 0)
        return failure(ErrorCode::NotFound, QStringLiteral("a revocation list of another authority"));
    if (isWeak(X509_CRL_get_signature_nid(list.get())))
        return failure(ErrorCode::UnsupportedAlgorithm, QStringLiteral("a revocation list with a weak signature"));
    const bool maySign = (X509_get_key_usage(authority) & KU_CRL_SIGN) != 0; // all bits where it does not say
    if (!maySign || X509_CRL_verify(list.get(), X509_get0_pubkey(authority)) != 1)
        return failure(ErrorCode::BadSignature, QStringLiteral("a revocation list that its authority did not sign"));
    X509 *subject = CertificateAccess::x509(certificate);
    WB_CHECK(checkScope(list.get(), subject));
    RevocationAnswer answer;
    answer.asOf = timeOf(X509_CRL_get0_lastUpdate(list.get()));
    X509_REVOKED *entry = nullptr;
    answer.isRevoked = X509_CRL_get0_by_cert(list.get(), &entry, subject) == 1;
    if (answer.isRevoked)
        answer.revokedAt = timeOf(X509_REVOKED_get0_revocationDate(entry));
    if (!answer.asOf.isValid() || (answer.isRevoked && !answer.revokedAt.isValid()))
        return failure(ErrorCode::MalformedDocument, QStringLiteral("a revocation list without its times"));
    return answer;
}

Result<RevocationAnswer> askOcspResponse(const QByteArray &der, const Certificate &certificate, const Certificate &issuer)
{
    const Quiet quiet;
    if (der.size() > mostBytes)
        return failure(ErrorCode::TooLarge, QStringLiteral("an OCSP response of more than 4 MiB"));
    const auto whole = readWhole<Response>(der, d2i_OCSP_RESPONSE);
    const BasicResponse response(whole && OCSP_response_status(whole.get()) == OCSP_RESPONSE_STATUS_SUCCESSFUL
            ? OCSP_response_get1_basic(whole.get())
            : nullptr);
    if (!response)
        return failure(ErrorCode::MalformedDocument, QStringLiteral("an OCSP response"));
    X509 *authority = CertificateAccess::x509(issuer);
    OCSP_SINGLERESP *single = answerAbout(response.get(), CertificateAccess::x509(certificate), authority);
    if (single == nullptr)
        return failure(ErrorCode::NotFound, QStringLiteral("an OCSP response about other certificates"));
    if (isWeak(OBJ_obj2nid(OCSP_resp_get0_tbs_sigalg(response.get())->algorithm)))
        return failure(ErrorCode::UnsupportedAlgorithm, QStringLiteral("an OCSP response with a weak signature"));
    if (!isSignedFor(response.get(), authority))
        return failure(ErrorCode::BadSignature, QStringLiteral("an OCSP response that nobody with the right to signed"));
    ASN1_GENERALIZEDTIME *revoked = nullptr;
    ASN1_GENERALIZEDTIME *asOf = nullptr;
    const int status = OCSP_single_get0_status(single, nullptr, &revoked, &asOf, nullptr);
    const RevocationAnswer answer { status == V_OCSP_CERTSTATUS_REVOKED, timeOf(revoked), timeOf(asOf) };
    if (status != V_OCSP_CERTSTATUS_GOOD && !answer.isRevoked)
        return failure(ErrorCode::NotFound, QStringLiteral("an OCSP response that does not know the certificate"));
    if (!answer.asOf.isValid() || (answer.isRevoked && !answer.revokedAt.isValid()))
        return failure(ErrorCode::MalformedDocument, QStringLiteral("an OCSP response without its times"));
    return answer;
}

} // namespace wb::crypto
