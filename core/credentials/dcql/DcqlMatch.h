// Whether one held credential answers one credential query, and with which of its claims (OpenID4VP 1.0 section 6.4.1).
#pragma once

#include "core/credentials/dcql/ClaimSelection.h"
#include "core/credentials/dcql/HeldCredential.h"

#include <functional>

namespace wb::credentials {

// Whether somebody trustworthy certified the issuer: no guess where that cannot be told from what is held.
enum class Certified { NotAsked, Yes, No, Unknown };

// Answers for the types of authorities that certificates in the credential cannot tell ("etsi_tl", "openid_federation" ...).
using AuthorityLookup = std::function<Certified(const TrustedAuthority &authority, const HeldCredential &held)>;

enum class Mismatch {
    None,
    Format, // another format, or one that is not supported
    Type, // another vct or type
    Claims, // a claim is not there, or has another value
    HolderBinding, // it cannot be proved that it is the holder's
    Authority, // nobody of those that the verifier trusts certified the issuer
};

struct CredentialMatch {
    QString credentialId;
    Mismatch mismatch = Mismatch::None;
    QList<SelectedClaim> asked; // the claims to be shown; empty where none is asked for
    Certified certified = Certified::NotAsked;

    [[nodiscard]] bool fits() const { return mismatch == Mismatch::None; }
};

// Takes the first of the sets of claims that the credential can satisfy. Of a list only the elements whose value is one of those
// asked for are chosen.
[[nodiscard]] CredentialMatch matchCredential(
    const CredentialQuery &query, const HeldCredential &held, const AuthorityLookup &lookup = {});

} // namespace wb::credentials
