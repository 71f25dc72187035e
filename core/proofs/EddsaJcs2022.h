// The cryptosuite eddsa-jcs-2022 (W3C Data Integrity EdDSA Cryptosuites 1.0, section 3.3), step by step.
#pragma once

#include "core/base/Result.h"

#include <QJsonObject>

namespace wb::proofs {

// Sections 3.3.3 to 3.3.5: what is signed for a document without its proof and proof options without proofValue.
struct EddsaJcsInput {
    QByteArray canonicalDocument;
    QByteArray canonicalProof;
    QByteArray hash; // SHA-256 of the proof, then SHA-256 of the document
};
[[nodiscard]] Result<EddsaJcsInput> eddsaJcsInput(const QJsonObject &document, const QJsonObject &proofOptions);

} // namespace wb::proofs
