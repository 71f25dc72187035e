// Cryptosuites over canonical JSON (RFC 8785): what the document means is not looked at, its letters count.
#pragma once

#include "core/proofs/HashedSuite.h"

namespace wb::proofs {

// VC Data Integrity EdDSA 1.0 section 3.3, ECDSA 1.0 section 3.3. The proof repeats the document's contexts; one that was made for
// other contexts than stand at the head of the document's does not verify.
class JcsSuite : public HashedSuite {
protected:
    [[nodiscard]] Result<QByteArray> canonicalDocument(const QJsonObject &document, const Canonicalizing &how) const final;
    [[nodiscard]] Result<QByteArray> canonicalProof(
        const QJsonObject &document, const QJsonObject &options, const Canonicalizing &how) const final;
    [[nodiscard]] Result<QJsonObject> documentFor(const QJsonObject &document, const QJsonObject &proof) const final;
    [[nodiscard]] QJsonObject optionsFor(const QJsonObject &document, const QJsonObject &options) const final;
};

} // namespace wb::proofs
