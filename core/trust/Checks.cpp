#include "core/trust/Checks.h"

#include "core/base/Clock.h"

namespace wb::trust {

namespace {

using proofs::ProofResult;

constexpr qint64 clockToleranceSeconds = 300; // clocks of two people differ; only beginnings get this leeway

QString day(const QDateTime &time)
{
    return toRfc3339(time).left(10);
}

Check make(CheckKind kind, Outcome outcome, const QString &reason)
{
    return {kind, outcome, reason, {}};
}

// Fail or what to say about the certificate.
Check certificateAtSigning(const ProofResult &proof, const QDateTime &now)
{
    const crypto::Certificate &certificate = *proof.certificate;
    const QDateTime signedAt = proof.created.isValid() ? proof.created : now;
    if (signedAt > now.addSecs(clockToleranceSeconds))
        return make(CheckKind::Validity, Outcome::Fail, QStringLiteral("the signing time lies in the future: ") + toRfc3339(signedAt));
    if (!certificate.isValidAt(signedAt)) {
        return make(CheckKind::Validity, Outcome::Fail,
                    QStringLiteral("the signer's certificate (%1 to %2) was not valid at the signing time %3")
                        .arg(day(certificate.notBefore()), day(certificate.notAfter()), toRfc3339(signedAt)));
    }
    QString reason = proof.created.isValid()
        ? QStringLiteral("the signer's certificate was valid at the signing time %1, which only the signer claims").arg(toRfc3339(signedAt))
        : QStringLiteral("the signer's certificate is valid now; no signing time is given");
    if (!certificate.isValidAt(now))
        reason += QStringLiteral("; the certificate has ended since (%1)").arg(day(certificate.notAfter()));
    return make(CheckKind::Validity, Outcome::Pass, reason);
}

} // namespace

Check checkValidity(const credentials::Credential &credential, const QList<ProofResult> &proofs, const QDateTime &now)
{
    QDateTime expires = credential.expires;
    QString whatEnds = credential.isPresentation ? QStringLiteral("the presentation") : QStringLiteral("the credential");
    QStringList reasons;
    for (const ProofResult &proof : proofs) {
        if (proof.expires.isValid() && (!expires.isValid() || proof.expires < expires)) {
            expires = proof.expires;
            whatEnds = QStringLiteral("the proof");
        }
    }
    if (credential.validFrom.isValid() && credential.validFrom > now.addSecs(clockToleranceSeconds))
        return make(CheckKind::Validity, Outcome::Fail, QStringLiteral("not valid before ") + toRfc3339(credential.validFrom));
    if (expires.isValid() && expires < now)
        return make(CheckKind::Validity, Outcome::Fail, whatEnds + QStringLiteral(" expired on ") + toRfc3339(expires));
    for (const ProofResult &proof : proofs) {
        if (!proof.certificate)
            continue;
        Check atSigning = certificateAtSigning(proof, now);
        if (atSigning.outcome == Outcome::Fail)
            return atSigning;
        reasons.append(atSigning.reason);
    }
    if (!credential.unreadableDates.isEmpty()) {
        return make(CheckKind::Validity, Outcome::Unknown,
                    QStringLiteral("a date cannot be read: ") + credential.unreadableDates.join(QStringLiteral(", ")));
    }
    reasons.prepend(expires.isValid() ? QStringLiteral("valid until ") + toRfc3339(expires) : QStringLiteral("no end date"));
    return make(CheckKind::Validity, Outcome::Pass, reasons.join(QStringLiteral("; ")));
}

Check checkStatus(const credentials::Credential &credential)
{
    if (credential.statuses.isEmpty())
        return make(CheckKind::Status, Outcome::NotApplicable, QStringLiteral("the issuer names no place where it could be taken back"));
    QStringList lists;
    for (const credentials::StatusReference &status : credential.statuses) {
        const QString list = status.list.left(200);
        const QString text = status.purpose.isEmpty() ? list : QStringLiteral("%1 (%2)").arg(list, status.purpose.left(40));
        if (!lists.contains(text))
            lists.append(text);
    }
    return make(CheckKind::Status, Outcome::Unknown,
                QStringLiteral("the status list the issuer names is not held here: ") + lists.join(QStringLiteral(", ")));
}

Check checkSchema(const credentials::Credential &credential)
{
    if (credential.format == credentials::CredentialFormat::OpenBadge20 || credential.format == credentials::CredentialFormat::SdJwtCredential)
        return make(CheckKind::Schema, Outcome::NotApplicable, QStringLiteral("not a W3C credential"));
    if (!credential.problems.isEmpty())
        return make(CheckKind::Schema, Outcome::Fail, credential.problems.mid(0, 5).join(QStringLiteral("; ")));
    return make(CheckKind::Schema, Outcome::Pass, QStringLiteral("keeps to the data model of verifiable credentials"));
}

Check checkTimestamp(const QList<ProofResult> &proofs)
{
    QStringList parts;
    QDateTime claimed;
    for (const ProofResult &proof : proofs) {
        parts += proof.unevaluated;
        if (proof.certificate)
            claimed = proof.created;
    }
    parts.removeDuplicates();
    if (parts.isEmpty())
        return make(CheckKind::Timestamp, Outcome::NotApplicable, QStringLiteral("no time stamp is attached"));
    const QString claim = claimed.isValid() ? QStringLiteral("; the signing time %1 is the signer's claim").arg(toRfc3339(claimed)) : QString();
    return make(CheckKind::Timestamp, Outcome::Unknown,
                QStringLiteral("time stamps and revocation data are attached and not evaluated yet (%1)%2")
                    .arg(parts.join(QStringLiteral(", ")), claim));
}

Check checkTrust(const credentials::Credential &credential, const QList<ProofResult> &proofs, const TrustStore &store)
{
    const QString &issuer = credential.issuer.id;
    for (const ProofResult &proof : proofs) {
        if (proof.outcome != Outcome::Pass)
            return make(CheckKind::Trust, Outcome::Unknown, QStringLiteral("nothing proves who issued it"));
    }
    for (const ProofResult &proof : proofs) {
        if (!proof.certificate)
            continue;
        if (store.roots().isEmpty())
            return make(CheckKind::Trust, Outcome::Unknown, QStringLiteral("no EU trusted list is held here, so the certificate is not vouched for"));
        const QDateTime at = proof.created.isValid() ? proof.created : proof.certificate->notBefore();
        const auto path = crypto::verifyCertificateChain(*proof.certificate, proof.intermediates, store.roots(), at);
        if (!path)
            return make(CheckKind::Trust, Outcome::Unknown, QStringLiteral("no authority held here vouches for the certificate"));
        return make(CheckKind::Trust, Outcome::Pass, QStringLiteral("the certificate is vouched for by ") + path->last().subject());
    }
    if (store.isOwnDid(issuer))
        return make(CheckKind::Trust, Outcome::Unknown, QStringLiteral("self-asserted: made with your own key"));
    if (!issuer.isEmpty() && issuer == credential.subject.id)
        return make(CheckKind::Trust, Outcome::Unknown, QStringLiteral("self-asserted: issuer and learner are the same"));
    for (const ProofResult &proof : proofs) {
        const auto name = store.publisherName(proof.controller);
        if (name && proof.controller == issuer)
            return make(CheckKind::Trust, Outcome::Pass, QStringLiteral("%1 is trusted by this version of Wanderbuch").arg(*name));
    }
    return make(CheckKind::Trust, Outcome::Unknown, QStringLiteral("nobody trusted here knows this issuer"));
}

} // namespace wb::trust
