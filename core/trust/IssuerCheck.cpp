#include "core/trust/IssuerCheck.h"

#include "core/trust/DidResolver.h"

#include <QUrl>

#include <algorithm>

namespace wb::trust {

namespace {

using S = QLatin1StringView;
using proofs::ProofResult;

bool holdsItsOwnKey(const QString &did)
{
    return did.startsWith(S("did:key:")) || did.startsWith(S("did:jwk:"));
}

bool isBy(const ProofResult &proof, const QString &issuer)
{
    return !issuer.isEmpty() && proof.controller == issuer;
}

// "VELOCERT OU" and "Velocert OÜ": without marks, case and punctuation.
QString foldedName(const QString &name)
{
    QString folded;
    for (const QChar c : name.normalized(QString::NormalizationForm_KD)) {
        if (c.isLetterOrNumber())
            folded += c.toCaseFolded();
    }
    return folded;
}

// EN 319 412-1 section 5.1.4: "NTREE-17207834" holds the number 17207834.
bool identifierFits(const QString &ofCertificate, const QStringList &ofIssuer)
{
    if (ofCertificate.isEmpty())
        return false;
    const QString number = ofCertificate.section(QLatin1Char('-'), 1);
    return std::any_of(ofIssuer.begin(), ofIssuer.end(), [&](const QString &identifier) {
        return foldedName(identifier) == foldedName(ofCertificate) || (!number.isEmpty() && foldedName(identifier) == foldedName(number));
    });
}

// The issuer's address in the certificate, as itself or by its host (SD-JWT VC section 3.5). A wildcard names no single issuer.
bool addressFits(const crypto::Certificate &certificate, const QString &issuer)
{
    const QUrl url(issuer, QUrl::StrictMode);
    return !issuer.isEmpty()
        && (certificate.uris().contains(issuer)
            || (url.scheme() == S("https") && !url.host().isEmpty() && certificate.dnsNames().contains(url.host(), Qt::CaseInsensitive)));
}

bool certificateNames(const crypto::Certificate &certificate, const credentials::Party &issuer)
{
    if (addressFits(certificate, issuer.id))
        return true;
    if (identifierFits(certificate.organizationIdentifier(), issuer.identifiers))
        return true;
    const QString organization = foldedName(certificate.organization());
    const QString commonName = foldedName(certificate.commonName());
    const QStringList names = issuer.name.texts().values();
    return std::any_of(names.begin(), names.end(), [&](const QString &name) {
        const QString folded = foldedName(name);
        return !folded.isEmpty() && (folded == organization || folded == commonName);
    });
}

} // namespace

QList<ProofResult> boundToIssuer(QList<ProofResult> proofs, const credentials::Credential &credential)
{
    const QString &issuer = credential.issuer.id;
    const auto refuse = [&](const QString &reason) {
        for (ProofResult &proof : proofs) {
            if (proof.outcome == Outcome::Pass) {
                proof.outcome = Outcome::Fail;
                proof.reason = reason;
            }
        }
    };
    if (!credential.tokenIssuer.isEmpty() && !issuer.isEmpty() && credential.tokenIssuer != issuer)
        refuse(QStringLiteral("the token names another issuer than the credential: ") + credential.tokenIssuer.left(200));
    const bool byIssuer = std::any_of(proofs.begin(), proofs.end(), [&](const ProofResult &proof) { return isBy(proof, issuer); });
    const bool all = std::all_of(proofs.begin(), proofs.end(), [](const ProofResult &proof) { return proof.outcome == Outcome::Pass; });
    if (holdsItsOwnKey(issuer) && !byIssuer && all)
        refuse(QStringLiteral("the signature is by another key than the issuer's"));
    // Anybody can sign with a key of his own and write a DID of somebody else under it.
    if (issuer.startsWith(S("did:")) && !holdsItsOwnKey(issuer) && !byIssuer && all) {
        for (ProofResult &proof : proofs) {
            if (proof.certificate)
                continue;
            proof.outcome = Outcome::Unknown;
            proof.reason = QStringLiteral("signed by %1; whether that is a key of %2 cannot be told here")
                               .arg(proof.controller.left(200), issuer.left(200));
        }
    }
    return proofs;
}

Check checkIssuer(const QList<ProofResult> &proofs, const credentials::Credential &credential)
{
    Check check{CheckKind::Issuer, Outcome::Unknown, {}, {}};
    const QString &issuer = credential.issuer.id;
    const ProofResult proof = proofs::combined(proofs);
    if (proof.outcome != Outcome::Pass) {
        check.reason = QStringLiteral("nothing proves who issued it");
        return check;
    }
    for (const ProofResult &single : proofs) {
        if (isBy(single, issuer)) {
            check.outcome = Outcome::Pass;
            check.reason = QStringLiteral("the key is the issuer's: ") + issuer;
            check.asOf = single.asOf;
            return check;
        }
    }
    if (proof.certificate) {
        const QString subject = proof.certificate->subject();
        if (proof.certificate->isSelfSigned()) {
            check.reason = QStringLiteral("sealed with a certificate that vouches for itself: ") + subject;
            return check;
        }
        const bool isNamed = certificateNames(*proof.certificate, credential.issuer);
        // A presentation names no issuer: the seal is all there is.
        check.outcome = isNamed || credential.isPresentation ? Outcome::Pass : Outcome::Unknown;
        check.reason = isNamed || credential.isPresentation
            ? QStringLiteral("sealed with the certificate of ") + subject
            : QStringLiteral("sealed with the certificate of %1, which does not name the issuer").arg(subject);
        return check;
    }
    check.reason = issuer.isEmpty() ? QStringLiteral("no issuer is named")
                                    : QStringLiteral("signed by %1; whether that is a key of %2 cannot be told here")
                                          .arg(proof.controller.left(200), issuer.left(200));
    return check;
}

} // namespace wb::trust
