#include "core/proofs/CertificateHeader.h"

#include "core/base/Encoding.h"
#include "core/crypto/Digest.h"

#include <QJsonArray>

namespace wb::proofs {

namespace {

using S = QLatin1StringView;

constexpr qsizetype mostCertificates = 16;

} // namespace

Result<QList<crypto::Certificate>> headerCertificates(const QJsonObject &protectedHeader)
{
    const QJsonArray chain = protectedHeader.value(S("x5c")).toArray();
    if (chain.isEmpty() || chain.size() > mostCertificates)
        return failure(ErrorCode::MalformedDocument, QStringLiteral("no certificate, or too many"));
    QList<crypto::Certificate> certificates;
    for (const QJsonValue value : chain) {
        WB_TRY(const QByteArray der, fromBase64(value.toString())); // not base64url
        WB_TRY(const crypto::Certificate certificate, crypto::Certificate::fromDer(der));
        certificates.append(certificate);
    }
    return certificates;
}

bool certificateDigestsFit(const QJsonObject &protectedHeader, const crypto::Certificate &certificate)
{
    const QJsonValue thumbprint = protectedHeader.value(S("x5t#S256"));
    if (!thumbprint.isUndefined() && thumbprint.toString() != toBase64Url(certificate.sha256()))
        return false;
    const QJsonValue other = protectedHeader.value(S("x5t#o"));
    if (other.isUndefined())
        return true;
    const QString algorithm = other.toObject().value(S("digAlg")).toString();
    const QString value = other.toObject().value(S("digVal")).toString();
    const QByteArray der = certificate.der();
    if (algorithm == S("S384"))
        return value == toBase64Url(crypto::sha384(der));
    if (algorithm == S("S512"))
        return value == toBase64Url(crypto::sha512(der));
    return algorithm == S("S256") && value == toBase64Url(crypto::sha256(der));
}

} // namespace wb::proofs
