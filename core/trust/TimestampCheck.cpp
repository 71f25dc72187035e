#include "core/trust/TimestampCheck.h"

#include "core/base/Clock.h"
#include "core/trust/SigningTime.h"

namespace wb::trust {

namespace {

using proofs::ProofResult;
using proofs::StampResult;

Check make(Outcome outcome, const QString &reason)
{
    return { CheckKind::Timestamp, outcome, reason, {} };
}

Check checkOne(const ProofResult &proof, const TrustStore &store, const QDateTime &now)
{
    QString unjudged;
    for (const StampResult &stamp : proof.stamps) {
        const QString text = QStringLiteral("%1: %2").arg(stamp.part, stamp.reason);
        if (stamp.outcome == Outcome::Fail)
            return make(Outcome::Fail, QStringLiteral("a time stamp does not fit (%1)").arg(text));
        if (stamp.outcome == Outcome::Unknown && unjudged.isEmpty())
            unjudged = text;
    }
    const SigningTime signedAt = signingTime(proof, store, now);
    const QString note = proof.unevaluated.isEmpty()
        ? QString()
        : QStringLiteral("; attached and not evaluated: ") + proof.unevaluated.join(QStringLiteral(", "));
    const auto said = [&] {
        return QStringLiteral("signed at the latest %1, by the time stamp of %2").arg(toRfc3339(signedAt.time), signedAt.authority);
    };
    switch (signedAt.basis) {
    case SigningTime::Basis::Proven: return make(Outcome::Pass, said() + note);
    case SigningTime::Basis::Stamped:
        return make(Outcome::Unknown, said() + QStringLiteral(", whom no authority held here vouches for") + note);
    default: break;
    }
    if (!unjudged.isEmpty())
        return make(Outcome::Unknown, QStringLiteral("a time stamp cannot be judged (%1)").arg(unjudged) + note);
    const QString none = proof.stamps.isEmpty() ? QStringLiteral("no time stamp is attached")
                                                : QStringLiteral("the time stamp is over what was signed, not over the signature");
    return make(Outcome::NotApplicable, none + note);
}

} // namespace

Check checkTimestamp(const QList<ProofResult> &proofs, const TrustStore &store, const QDateTime &now)
{
    Check worst = make(Outcome::NotApplicable, QStringLiteral("no time stamp is attached"));
    bool first = true;
    for (const ProofResult &proof : proofs) {
        const Check check = checkOne(proof, store, now);
        if (first || severity(check.outcome) > severity(worst.outcome))
            worst = check;
        first = false;
    }
    return worst;
}

} // namespace wb::trust
