// The vp_token: for each answered query its presentations (OpenID4VP 1.0 section 8.1).
#pragma once

#include "core/credentials/dcql/DcqlEvaluation.h"
#include "core/linkeddata/ContextTable.h"
#include "sync/presentation/PresentationRequest.h"
#include "sync/presentation/Wallet.h"

namespace wb::sync {

// What is shown of one credential, for the person's history.
struct PresentedCredential {
    QString credentialId;
    credentials::QueryFormat format = credentials::QueryFormat::Other;
    bool bound = true;
    bool selective = false; // otherwise it was shown whole
    QStringList claims; // names of what could be read in it
};

struct VpToken {
    QJsonObject token;
    QList<PresentedCredential> presented;
};

// `choice` has passed DcqlEvaluation::check(). Keys come from the session. Errors: KeyNotFound, UnsupportedFormat (the verifier
// takes none of the proofs that the key can make), those of reduceCredential() and presentBound().
[[nodiscard]] Result<VpToken> buildVpToken(vault::Session &session, const PresentationRequest &request,
    const credentials::DcqlEvaluation &evaluation, const QList<credentials::HeldCredential> &wallet,
    const credentials::DcqlChoice &choice, const linkeddata::ContextTable &contexts);

} // namespace wb::sync
