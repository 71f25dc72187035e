// What checking one proof, or all proofs of a document, found out.
#pragma once

#include "core/base/Result.h"
#include "core/crypto/Certificate.h"
#include "core/proofs/Outcome.h"

#include <QDateTime>
#include <QStringList>

#include <optional>

namespace wb::proofs {

// A time stamp over a signature, or over what is signed. Pass: sound in itself; who trusts the authority is not judged here.
struct StampResult {
    Outcome outcome = Outcome::Unknown;
    QString reason; // where it is not a Pass
    QString part;   // "sigTst", "arcTst", "adoTst"
    QDateTime time; // what the authority says; valid only for Pass
    std::optional<crypto::Certificate> authority;
    QList<crypto::Certificate> intermediates; // sent along, not yet trusted
};

struct ProofResult {
    Outcome outcome = Outcome::Unknown;
    QString reason;             // plain English, for the report and the log
    QString type;               // cryptosuite or algorithm: "eddsa-jcs-2022", "ES256", "JAdES RS256"
    QString verificationMethod; // as the proof names it; the subject of the certificate for JAdES
    QString controller;         // who the key belongs to; empty where the key is not known
    QDateTime created;          // as the signer claims
    QDateTime expires;          // end of the proof's own validity, if it names one
    QDateTime asOf;             // of the stored data the key came from
    std::optional<crypto::Certificate> certificate; // the signer's
    QList<crypto::Certificate> intermediates;       // sent along, not yet trusted
    QList<StampResult> stamps;
    QStringList unevaluated;    // parts that were read and not judged, e.g. "rVals"
};

[[nodiscard]] ProofResult proofFailed(QString reason, QString type = {});
[[nodiscard]] ProofResult proofUnknown(QString reason, QString type = {});
// What an error of a KeyResolver or a signature check means for a proof.
[[nodiscard]] ProofResult fromError(const Error &error, QString type);

// One result for a set in which every proof counts: Fail before Unknown before Pass. The result is the first of the worst.
// Unknown if the list is empty.
[[nodiscard]] ProofResult combined(const QList<ProofResult> &results);

} // namespace wb::proofs
