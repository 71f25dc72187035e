// The cryptosuite ecdsa-sd-2023 (W3C Data Integrity ECDSA Cryptosuites 1.0, section 3.6): P-256, each statement signed by itself,
// so that the holder can leave statements out.
#pragma once

#include "core/crypto/EcdsaKeyPair.h"
#include "core/proofs/Cryptosuite.h"

#include <QStringList>

namespace wb::proofs {

struct DataIntegrityOptions;

class EcdsaSd2023 final : public Cryptosuite {
public:
    [[nodiscard]] QLatin1StringView name() const override { return QLatin1StringView("ecdsa-sd-2023"); }
    [[nodiscard]] bool takes(crypto::KeyType type) const override { return type == crypto::KeyType::P256; }
    // Base proofs (which only issuer and holder should see) and derived ones. Every signature of every statement is checked.
    [[nodiscard]] Result<void> verify(const ProofInput &input, const crypto::PublicKey &key) const override;
};

// What an issuer makes afresh for each proof.
struct EcdsaSdSecrets {
    crypto::EcdsaKeyPair statementKey; // P-256
    crypto::SecretBytes hmacKey; // 32 bytes

    [[nodiscard]] static Result<EcdsaSdSecrets> generate();
};

// Adds a base proof; the statements that `mandatoryPointers` (RFC 6901) choose are in every disclosure. Errors: InvalidArgument (no
// verification method or time, another key than P-256, a document that has a proof), NotFound (a pointer leads nowhere),
// KeyNotFound (a context is not held), MalformedDocument.
[[nodiscard]] Result<QJsonObject> signEcdsaSd(QJsonObject document, const crypto::EcdsaKeyPair &issuer,
    const DataIntegrityOptions &options, const QStringList &mandatoryPointers, const linkeddata::ContextTable &contexts,
    const EcdsaSdSecrets &secrets);

// What the holder shows of a credential with one base proof: the mandatory statements and those that `pointers` choose.
// Errors: InvalidArgument (no base proof, nothing chosen), NotFound (a pointer leads nowhere), MalformedEncoding, KeyNotFound,
// MalformedDocument.
[[nodiscard]] Result<QJsonObject> deriveDisclosure(
    const QJsonObject &secured, const QStringList &pointers, const linkeddata::ContextTable &contexts);

} // namespace wb::proofs
