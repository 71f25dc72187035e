// Data Integrity proofs on JSON documents (W3C Verifiable Credential Data Integrity 1.0): signing and checking.
// The suites stand in Cryptosuite.h; every other kind is Unknown and named.
#pragma once

#include "core/proofs/KeyResolver.h"
#include "core/proofs/ProofResult.h"
#include "core/proofs/Signer.h"

#include <QJsonObject>

namespace wb::linkeddata {
class ContextTable;
}

namespace wb::proofs {

struct DataIntegrityOptions {
    QString verificationMethod; // a DID URL
    QString purpose = QStringLiteral("assertionMethod");
    QDateTime created; // written in seconds, UTC
    QDateTime expires = {};
    QString id = {}; // of the proof, where a later one is to build on it
    QStringList previousProofs = {}; // ids of proofs of the document that this one builds on (section 2.1.2)
    QString domain = {}; // whom a presentation is made for, and
    QString challenge = {}; // what they asked with
};

// Adds a proof by one of the suites that hash document and options: "eddsa-jcs-2022", "ecdsa-jcs-2019" and, with the contexts at
// hand, "eddsa-rdfc-2022", "ecdsa-rdfc-2019" and "Ed25519Signature2020". A document that has a proof already gets a proof set
// (section 2.1.1). Errors: InvalidArgument (no such suite, no verification method or creation time, a key of another type, a
// previous proof that is not there), KeyNotFound (a context is not held), MalformedDocument.
[[nodiscard]] Result<QJsonObject> signDataIntegrity(QJsonObject document, QLatin1StringView suite, const Signer &signer,
    const DataIntegrityOptions &options, const linkeddata::ContextTable *contexts = nullptr);
[[nodiscard]] Result<QJsonObject> signEddsaJcs2022(
    QJsonObject document, const crypto::Ed25519KeyPair &key, const DataIntegrityOptions &options);

// What the checker asks of each proof (section 4.4).
struct ProofExpectation {
    QString purpose = QStringLiteral("assertionMethod");
    QString domain = {}; // if not empty: has to be the proof's domain, or one of them
    QString challenge = {}; // if not empty: has to be the proof's challenge
    const linkeddata::ContextTable *contexts = nullptr; // without it proofs over linked data stay undecided
};

// One result for each proof, in their order. Empty if the document has none. At most 16 proofs are looked at; more are a Fail.
// An expired proof is no Fail here: its dates stand in the result. Two proofs with one id are a Fail.
[[nodiscard]] QList<ProofResult> verifyEachProof(
    const QJsonObject &secured, const KeyResolver &resolver, const ProofExpectation &expected = {});

// All proofs together: every one counts (see combined()). A document without a proof is a Fail.
[[nodiscard]] ProofResult verifyDataIntegrity(
    const QJsonObject &secured, const KeyResolver &resolver, const ProofExpectation &expected = {});

} // namespace wb::proofs
