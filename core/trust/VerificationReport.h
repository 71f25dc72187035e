// What was checked about a credential, how each check ended, why, and what follows from it.
#pragma once

#include "core/base/Result.h"
#include "core/credentials/CredentialFormat.h"
#include "core/credentials/StandardElements.h"
#include "core/proofs/Outcome.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

#include <optional>
#include <vector>

namespace wb::trust {

using proofs::Outcome;

// What people read about a credential, in the order it is shown.
enum class CheckKind {
    Proof, // does the signature fit the document and the key
    Issuer, // is the key the issuer's
    Trust, // does somebody we trust know the issuer
    Validity, // do the dates hold
    Status, // has the issuer taken it back
    Schema, // does it keep to its data model
    Timestamp, // does a time stamp prove when it was signed
    Holder, // may the one who shows it show it (presentations)
};
[[nodiscard]] QLatin1StringView checkName(CheckKind kind);

struct Check {
    CheckKind kind = CheckKind::Proof;
    Outcome outcome = Outcome::Unknown;
    QString reason; // plain English
    QDateTime asOf; // of the stored data it rests on; invalid where it rests on none
};

enum class Verdict { Valid, Invalid, Undecided };
[[nodiscard]] QLatin1StringView verdictName(Verdict verdict);

// A fail of proof, validity, status or holder is Invalid; otherwise unknown proof or status is Undecided, and so is a list without
// any passed proof. Nothing else decides.
[[nodiscard]] Verdict decide(const QList<Check> &checks);

struct VerificationReport {
    credentials::CredentialFormat format = credentials::CredentialFormat::Unknown;
    QString title;
    QString issuerId;
    QString issuerName;
    QString subject; // the name, or else the id
    QDateTime issued;
    QDateTime expires;
    Verdict verdict = Verdict::Undecided;
    QList<Check> checks; // in the order of CheckKind
    credentials::StandardElements standardElements;
    // Of the key that is provably the issuer's (keyFingerprint()); empty where there is none. Not part of the JSON.
    QString issuerFingerprint;
    std::optional<Error> readError; // set where the file could not be read as a credential at all

    // What a learner record holds, and what others say in endorsements: each verified by itself, none of them decides about the
    // whole. One without a signature of its own is Undecided, its proof not applicable: that of the whole covers its words.
    std::vector<VerificationReport> enclosed;
    std::vector<VerificationReport> endorsements;

    [[nodiscard]] const Check *check(CheckKind kind) const; // the first of that kind, or null

    // {"format","title","issuer":{"id","name"},"subject","issued","expires","verdict","checks":[{"check","outcome","reason","asOf"}],
    // "standardElements":{"present":[{"element","value","path"}],"missing":["..."]}}, and "enclosed" and "endorsements" (lists of
    // the same) where there are any. Times are RFC 3339 or null.
    [[nodiscard]] QJsonObject toJson(const QStringList &languages = {}) const;
};

} // namespace wb::trust
