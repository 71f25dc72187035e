// Cryptosuites that sign one hash of the proof options and one of the document, put together: all but the selective ones.
#pragma once

#include "core/proofs/Cryptosuite.h"
#include "core/proofs/Signer.h"

namespace wb::proofs {

// What is signed, step by step.
struct SigningInput {
    QByteArray canonicalDocument;
    QByteArray canonicalProof;
    QByteArray hash; // of the proof, then of the document
};

// What the canonical form depends on besides the document: for which type of key, and the contexts that are held.
struct Canonicalizing {
    crypto::KeyType type = crypto::KeyType::Ed25519;
    const linkeddata::ContextTable *contexts = nullptr;
};

class HashedSuite : public Cryptosuite {
public:
    // For a document without its proofs and proof options without proofValue, to be signed with a key of this type: its hash is
    // SHA-384 for P-384 and SHA-256 otherwise. Errors as verify().
    [[nodiscard]] Result<SigningInput> signingInput(
        const QJsonObject &document, const QJsonObject &options, const Canonicalizing &how) const;

    [[nodiscard]] Result<void> verify(const ProofInput &input, const crypto::PublicKey &key) const final;
    // The proof with its proofValue. InvalidArgument if the key is not of the suite's type.
    [[nodiscard]] Result<QJsonObject> sign(const QJsonObject &document, QJsonObject options, const Signer &signer,
        const linkeddata::ContextTable *contexts = nullptr) const;

protected:
    [[nodiscard]] virtual Result<QByteArray> canonicalDocument(const QJsonObject &document, const Canonicalizing &how) const = 0;
    [[nodiscard]] virtual Result<QByteArray> canonicalProof(
        const QJsonObject &document, const QJsonObject &options, const Canonicalizing &how) const = 0;
    // The document as it was when the proof was made, if that can be told from the proof.
    [[nodiscard]] virtual Result<QJsonObject> documentFor(const QJsonObject &document, const QJsonObject &proof) const;
    // The options as they stand in the proof that is made.
    [[nodiscard]] virtual QJsonObject optionsFor(const QJsonObject &document, const QJsonObject &options) const;
};

// The suite of that name (see Cryptosuite::name()); null if none of this kind has it.
[[nodiscard]] const HashedSuite *findHashedSuite(QLatin1StringView name);

} // namespace wb::proofs
