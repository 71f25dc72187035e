// Data Integrity proofs on JSON documents (W3C Verifiable Credential Data Integrity 1.0): signing and checking.
// Signs and checks eddsa-jcs-2022; every other kind is Unknown and named.
#pragma once

#include "core/crypto/Ed25519KeyPair.h"
#include "core/proofs/KeyResolver.h"
#include "core/proofs/ProofResult.h"

#include <QJsonObject>

namespace wb::proofs {

struct DataIntegrityOptions {
    QString verificationMethod;                          // a DID URL
    QString purpose = QStringLiteral("assertionMethod");
    QDateTime created;                                   // written in seconds, UTC
};

// Adds a proof by eddsa-jcs-2022 to a document; one that has a proof already gets a proof set (section 2.1.1).
// InvalidArgument without verification method or creation time.
[[nodiscard]] Result<QJsonObject> signEddsaJcs2022(QJsonObject document, const crypto::Ed25519KeyPair &key,
                                                   const DataIntegrityOptions &options);

// One result for each proof, in their order. Empty if the document has none. At most 16 proofs are looked at; more are a Fail.
[[nodiscard]] QList<ProofResult> verifyEachProof(const QJsonObject &secured, const KeyResolver &resolver,
                                                 const QString &purpose = QStringLiteral("assertionMethod"));

// All proofs together: every one counts (see combined()). A document without a proof is a Fail.
[[nodiscard]] ProofResult verifyDataIntegrity(const QJsonObject &secured, const KeyResolver &resolver,
                                              const QString &purpose = QStringLiteral("assertionMethod"));

} // namespace wb::proofs
