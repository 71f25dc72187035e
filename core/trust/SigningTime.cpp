#include "core/trust/SigningTime.h"

namespace wb::trust {

namespace {

using proofs::StampResult;

bool isVouchedFor(const StampResult &stamp, const QList<crypto::Certificate> &fromProof, const TrustStore &store)
{
    if (store.roots().isEmpty())
        return false;
    // What the signature brings along may be needed for the authority too; a path is built from sixteen at most.
    QList<crypto::Certificate> intermediates = stamp.intermediates + fromProof;
    intermediates = intermediates.first(std::min<qsizetype>(intermediates.size(), 16));
    return crypto::verifyCertificateChain(*stamp.authority, intermediates, store.roots(), stamp.time).has_value();
}

} // namespace

SigningTime signingTime(const proofs::ProofResult &proof, const TrustStore &store, const QDateTime &now)
{
    SigningTime found { .time = proof.created, .basis = SigningTime::Basis::Claimed, .authority = {} };
    if (!proof.created.isValid())
        found = { .time = now, .basis = SigningTime::Basis::Now, .authority = {} };
    for (const StampResult &stamp : proof.stamps) {
        if (stamp.outcome != proofs::Outcome::Pass || stamp.part == QLatin1StringView("adoTst"))
            continue;
        const SigningTime::Basis basis =
            isVouchedFor(stamp, proof.intermediates, store) ? SigningTime::Basis::Proven : SigningTime::Basis::Stamped;
        if (basis < found.basis || (basis == found.basis && stamp.time < found.time))
            found = { .time = stamp.time, .basis = basis, .authority = stamp.authority->subject() };
    }
    return found;
}

} // namespace wb::trust
