#include "core/trust/Checks.h"

#include "core/base/Clock.h"
#include "core/trust/SigningTime.h"

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

// Whether the signer's certificate held when it signed, and what is known about when that was.
Check certificateAtSigning(const ProofResult &proof, const TrustStore &store, const QDateTime &now)
{
    using Basis = SigningTime::Basis;
    const crypto::Certificate &certificate = *proof.certificate;
    const SigningTime signedAt = signingTime(proof, store, now);
    const bool proven = signedAt.basis == Basis::Proven;
    const QString at = toRfc3339(signedAt.time);
    // What the signer says, and what a time stamp proves, may not contradict the certificate.
    for (const QDateTime &time : {proof.created, proven ? signedAt.time : QDateTime()}) {
        if (time.isValid() && time > now.addSecs(clockToleranceSeconds))
            return make(CheckKind::Validity, Outcome::Fail, QStringLiteral("the signing time lies in the future: ") + toRfc3339(time));
    }
    if ((proof.created.isValid() && !certificate.isValidAt(proof.created)) || (proven && signedAt.time < certificate.notBefore())
        || (signedAt.basis == Basis::Now && !certificate.isValidAt(now))) {
        return make(CheckKind::Validity, Outcome::Fail,
                    QStringLiteral("the signer's certificate (%1 to %2) was not valid at the signing time %3")
                        .arg(day(certificate.notBefore()), day(certificate.notAfter()), proof.created.isValid() ? toRfc3339(proof.created) : at));
    }
    QString reason;
    switch (signedAt.basis) {
    case Basis::Proven: reason = QStringLiteral("a time stamp proves that the signature was there at %1").arg(at); break;
    case Basis::Stamped:
        reason = QStringLiteral("a time stamp, for whose authority nobody here vouches, says that the signature was there at %1").arg(at);
        break;
    case Basis::Claimed: reason = QStringLiteral("the signer's certificate was valid at the signing time %1, which only the signer claims").arg(at); break;
    case Basis::Now: reason = QStringLiteral("the signer's certificate is valid now; no signing time is given"); break;
    }
    if (proven && certificate.isValidAt(signedAt.time))
        reason += QStringLiteral(", when the signer's certificate was valid");
    if (certificate.isValidAt(now))
        return make(CheckKind::Validity, Outcome::Pass, reason);
    // Whoever finds an old key could claim any time before its end: only a proven time settles it.
    reason += QStringLiteral("; the certificate has ended since (%1)").arg(day(certificate.notAfter()));
    return make(CheckKind::Validity, proven && certificate.isValidAt(signedAt.time) ? Outcome::Pass : Outcome::Unknown, reason);
}

} // namespace

Check checkValidity(const credentials::Credential &credential, const QList<ProofResult> &proofs, const TrustStore &store, const QDateTime &now)
{
    QDateTime expires = credential.expires;
    QString whatEnds = credential.isPresentation ? QStringLiteral("the presentation") : QStringLiteral("the credential");
    QStringList reasons;
    Outcome outcome = Outcome::Pass;
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
        Check atSigning = certificateAtSigning(proof, store, now);
        if (atSigning.outcome == Outcome::Fail)
            return atSigning;
        if (atSigning.outcome == Outcome::Unknown)
            outcome = Outcome::Unknown;
        reasons.append(atSigning.reason);
    }
    if (!credential.unreadableDates.isEmpty()) {
        return make(CheckKind::Validity, Outcome::Unknown,
                    QStringLiteral("a date cannot be read: ") + credential.unreadableDates.join(QStringLiteral(", ")));
    }
    reasons.prepend(expires.isValid() ? QStringLiteral("valid until ") + toRfc3339(expires) : QStringLiteral("no end date"));
    return make(CheckKind::Validity, outcome, reasons.join(QStringLiteral("; ")));
}

} // namespace wb::trust
