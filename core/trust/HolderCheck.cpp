#include "core/trust/HolderCheck.h"

namespace wb::trust {

namespace {

using credentials::Credential;
using proofs::ProofResult;

Check holderOfPresentation(const Credential &credential, const ProofResult &proof, bool asked)
{
    Check check { CheckKind::Holder, Outcome::Unknown, {}, {} };
    const QString &holder = credential.issuer.id; // of a presentation: its holder
    if (proof.outcome != Outcome::Pass) {
        check.reason = QStringLiteral("nothing proves who presents it");
    } else if (holder.isEmpty() || proof.certificate) {
        check.reason = QStringLiteral("no holder's key is named");
    } else if (proof.controller == holder) {
        check.outcome = Outcome::Pass;
        check.reason = asked ? QStringLiteral("signed with the holder's key, for this occasion")
                             : QStringLiteral("signed with the holder's key; when and for whom was not asked");
    } else {
        check.outcome = Outcome::Fail;
        check.reason = QStringLiteral("signed with another key than the holder's");
    }
    return check;
}

} // namespace

Check checkHolder(const credentials::CredentialDocument &document, const Credential &credential, const QList<ProofResult> &proofs,
    const proofs::KeyResolver &resolver, const QDateTime &now, const proofs::KeyBindingExpectation &occasion)
{
    const ProofResult proof = proofs::combined(proofs);
    if (document.sdJwt && !(credential.isPresentation && document.sdJwt->keyBinding.isEmpty())) {
        const ProofResult binding = proofs::verifyKeyBinding(*document.sdJwt, document.claims, resolver, now, occasion);
        // The holder's key is the one the issuer named: without a proof of that anybody could have named it.
        if (binding.outcome == Outcome::Pass && proof.outcome != Outcome::Pass)
            return { CheckKind::Holder, Outcome::Unknown, QStringLiteral("nothing proves who presents it"), {} };
        return { CheckKind::Holder, binding.outcome, binding.reason, binding.asOf };
    }
    if (credential.isPresentation)
        return holderOfPresentation(credential, proof, occasion.nonce || occasion.audience);
    return { CheckKind::Holder, Outcome::NotApplicable, QStringLiteral("nobody presented it: it is the credential itself"), {} };
}

} // namespace wb::trust
