// Cryptosuites over the canonical RDF dataset (RDFC-1.0): what the document means counts, not how it is written.
#pragma once

#include "core/proofs/HashedSuite.h"

namespace wb::proofs {

// VC Data Integrity EdDSA 1.0 section 3.2, ECDSA 1.0 section 3.2. Documents are read in safe mode: a term without a meaning would
// not be signed, so it is a Fail; a context that is not held leaves the proof undecided.
class RdfcSuite : public HashedSuite {
protected:
    [[nodiscard]] Result<QByteArray> canonicalDocument(const QJsonObject &document, const Canonicalizing &how) const final;
    [[nodiscard]] Result<QByteArray> canonicalProof(
        const QJsonObject &document, const QJsonObject &options, const Canonicalizing &how) const final;
};

} // namespace wb::proofs
