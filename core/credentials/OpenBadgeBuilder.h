// A learner's own record of a finished module, as an Open Badges 3.0 credential (VC Data Model 2.0) that the learner signs.
// It asserts nothing on anybody else's behalf: issuer and subject are the learner's did:key.
#pragma once

#include "core/base/Result.h"
#include "core/credentials/Credential.h"
#include "core/crypto/Ed25519KeyPair.h"

namespace wb::credentials {

// What is known about the module and how it was finished. Empty members are left out of the credential.
struct FinishedModule {
    QString id;            // URL or URN of the module; needed
    LocalizedText title;   // needed
    LocalizedText description;
    QString language;      // of learning, BCP 47
    Party provider;        // who made the module; its name and country are carried as the achievement's creator
    QList<LearningOutcome> outcomes;
    QList<Skill> skills;
    QString workload;      // ISO 8601 duration
    double ects = 0;
    int eqfLevel = 0;
    LocalizedText assessmentType;
    LocalizedText grade;   // what was reached, e.g. "9 of 10"
    LocalizedText supervision;
    LocalizedText participation;
    LocalizedText prerequisites;
    LocalizedText qualityAssurance;
    LocalizedText integration; // what it stacks into
    QDateTime started;
    QDateTime ended;
};

struct BadgeOptions {
    QString learnerName;   // may be empty
    QString uuid;          // of the credential, wb::newUuid()
    QDateTime issued;
    QString language = QStringLiteral("en"); // that single texts are written in
};

// The signed credential as JSON, the same bytes for the same input. Errors: InvalidArgument (no id, title, uuid or time).
[[nodiscard]] Result<QByteArray> buildOpenBadge(const FinishedModule &module, const crypto::Ed25519KeyPair &learner,
                                                const BadgeOptions &options);

} // namespace wb::credentials
