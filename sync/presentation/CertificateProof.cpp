#include "core/base/Encoding.h"
#include "core/proofs/CertificateHeader.h"
#include "sync/presentation/VerifierProof.h"

#include <QSslConfiguration>

namespace wb::sync {

namespace {

using crypto::Certificate;

QList<Certificate> systemRoots()
{
    QList<Certificate> roots;
    const auto known = QSslConfiguration::systemCaCertificates();
    for (const QSslCertificate &one : known) {
        if (const auto root = Certificate::fromDer(one.toDer()))
            roots.append(*root);
    }
    return roots;
}

Result<void> checkClientId(const ClientId &client, const Certificate &leaf)
{
    if (client.prefix == ClientIdPrefix::X509Hash) {
        if (toBase64Url(leaf.sha256()) != client.original)
            return failure(
                ErrorCode::BadSignature, QStringLiteral("the request came with another certificate than its client_id names"));
    } else if (!leaf.dnsNames().contains(client.original, Qt::CaseInsensitive)) { // as written: a wildcard names no single verifier
        return failure(ErrorCode::BadSignature, QStringLiteral("the certificate is not for %1").arg(client.original.left(200)));
    }
    return {};
}

QString nameOf(const Certificate &certificate)
{
    return certificate.organization().isEmpty() ? certificate.commonName() : certificate.organization();
}

} // namespace

Result<VerifierIdentity> proveByCertificate(const ClientId &client, const RequestObject &request, const VerifierContext &context)
{
    WB_TRY(const QList<Certificate> chain, proofs::headerCertificates(request.header));
    const Certificate &leaf = chain.first();
    WB_CHECK(checkClientId(client, leaf));
    if (!leaf.maySign())
        return failure(ErrorCode::BadSignature, QStringLiteral("the certificate is not for signing"));
    WB_TRY(const crypto::PublicKey key, leaf.publicKey());
    WB_CHECK(checkRequestSignature(request, key));

    VerifierIdentity identity { client, IdentityProof::Certificate, {}, {}, {}, {}, {} };
    auto path = crypto::verifyCertificateChain(leaf, chain.mid(1), context.store.roots(), context.now);
    if (path) {
        identity.name = nameOf(leaf);
    } else if (context.systemRoots && client.prefix == ClientIdPrefix::X509SanDns) {
        // Authorities of the web vouch for the host, not for who runs it.
        auto web = crypto::verifyCertificateChain(leaf, chain.mid(1), systemRoots(), context.now);
        if (web)
            path = std::move(web);
    }
    if (!path)
        return tl::unexpected<Error>(path.error());
    identity.vouchedBy = nameOf(path->last());
    if (identity.name.isEmpty())
        identity.name = client.prefix == ClientIdPrefix::X509SanDns ? client.original : leaf.subject();
    return identity;
}

} // namespace wb::sync
