// What a holder does with an SD-JWT: choosing what to show, and proving that it is his to show (RFC 9901 sections 4.3 and 7.2).
#pragma once

#include "core/proofs/SdJwt.h"
#include "core/proofs/Signer.h"

#include <QDateTime>

namespace wb::proofs {

// Keeps the disclosures that the named claims need: those on the way to a claim, and all it holds. Paths are as in ClaimPath.h, by
// position in the credential with all it discloses. Claims that are open anyway may be named too. A key binding is dropped: it was
// for another selection. Errors: InvalidArgument (no path), NotFound (the credential holds no such claim), those of
// discloseClaims().
[[nodiscard]] Result<SdJwt> chooseClaims(const SdJwt &credential, const QList<QJsonArray> &paths);

struct KeyBindingRequest {
    QString nonce; // both from the verifier
    QString audience;
    QDateTime issuedAt;
    QJsonObject more; // further claims, such as transaction_data_hashes of OpenID4VP
};

// Appends the holder's KB-JWT over exactly these disclosures. Errors: InvalidArgument (a nonce, audience or time is missing, or the
// key is not the one the credential is bound to, so that no verifier would accept it), those of signing.
[[nodiscard]] Result<SdJwt> bindToHolder(SdJwt chosen, const Signer &holder, const KeyBindingRequest &request);

} // namespace wb::proofs
