// From the text that somebody scanned to a request that was checked: the steps in their order.
#pragma once

#include "sync/presentation/PresentationRequest.h"
#include "sync/presentation/VerifierProof.h"

namespace wb::sync {

// Errors: those of readRequestLink(), readClientId(), fetchRequest(), readRequestObject(), checkRequestTimes(), proveVerifier() and
// readPresentationRequest(); BadSignature where a request that was asked for with a nonce does not repeat it.
[[nodiscard]] Result<PresentationRequest> receiveRequest(
    const QString &text, const VerifierContext &context, const QStringList &transactionTypes);

} // namespace wb::sync
