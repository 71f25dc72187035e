#include "core/crypto/CertificateAccess.h"

#include <openssl/err.h>
#include <openssl/x509_vfy.h>

namespace wb::crypto {

namespace {

constexpr qsizetype mostIntermediates = 16;
constexpr int securityLevel = 2; // 112 bits: RSA 2,048, no SHA-1

using Store = std::unique_ptr<X509_STORE, openssl::Free<X509_STORE_free>>;
using StoreContext = std::unique_ptr<X509_STORE_CTX, openssl::Free<X509_STORE_CTX_free>>;

struct FreeStack {
    void operator()(STACK_OF(X509) * stack) const { sk_X509_free(stack); }
};
using Stack = std::unique_ptr<STACK_OF(X509), FreeStack>;

ErrorCode codeOf(int verifyError)
{
    switch (verifyError) {
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_CERT_UNTRUSTED: return ErrorCode::KeyNotFound;
    case X509_V_ERR_CERT_SIGNATURE_FAILURE: return ErrorCode::BadSignature;
    default: return ErrorCode::MalformedDocument;
    }
}

QList<Certificate> certificatesOf(const STACK_OF(X509) * chain)
{
    QList<Certificate> path;
    for (int i = 0; i < sk_X509_num(chain); ++i) {
        X509 *x509 = sk_X509_value(chain, i);
        unsigned char *der = nullptr;
        const int size = i2d_X509(x509, &der);
        const QByteArray bytes(reinterpret_cast<const char *>(der), size);
        OPENSSL_free(der);
        if (auto certificate = Certificate::fromDer(bytes))
            path.append(*certificate);
    }
    return path;
}

} // namespace

Result<QList<Certificate>> verifyCertificateChain(const Certificate &leaf, const QList<Certificate> &intermediates,
                                                  const QList<Certificate> &roots, const QDateTime &at)
{
    if (intermediates.size() > mostIntermediates)
        return failure(ErrorCode::TooLarge, QStringLiteral("more than 16 certificates"));
    const Store store(X509_STORE_new());
    for (const Certificate &root : roots)
        X509_STORE_add_cert(store.get(), CertificateAccess::x509(root));
    const Stack untrusted(sk_X509_new_null());
    for (const Certificate &certificate : intermediates)
        sk_X509_push(untrusted.get(), CertificateAccess::x509(certificate));

    const StoreContext context(X509_STORE_CTX_new());
    if (X509_STORE_CTX_init(context.get(), store.get(), CertificateAccess::x509(leaf), untrusted.get()) != 1)
        return failure(ErrorCode::Internal, QStringLiteral("libcrypto cannot build a certificate path"));
    X509_VERIFY_PARAM *parameters = X509_STORE_CTX_get0_param(context.get());
    X509_VERIFY_PARAM_set_time(parameters, static_cast<time_t>(at.toSecsSinceEpoch()));
    X509_VERIFY_PARAM_set_auth_level(parameters, securityLevel);
    X509_VERIFY_PARAM_set_depth(parameters, static_cast<int>(mostIntermediates));
    // An anchor need not be self-signed: trusted lists name issuing authorities directly.
    X509_VERIFY_PARAM_set_flags(parameters, X509_V_FLAG_PARTIAL_CHAIN);
    const bool verified = X509_verify_cert(context.get()) == 1;
    const int error = X509_STORE_CTX_get_error(context.get());
    ERR_clear_error();
    if (!verified) {
        return failure(codeOf(error), QStringLiteral("certificate %1 of the path: %2")
                                          .arg(X509_STORE_CTX_get_error_depth(context.get()))
                                          .arg(QString::fromLatin1(X509_verify_cert_error_string(error))));
    }
    return certificatesOf(X509_STORE_CTX_get0_chain(context.get()));
}

} // namespace wb::crypto
