// The one credential that people see, whatever format it came in. Values only; what a document does not say stays empty.
#pragma once

#include "core/credentials/BadgeParts.h"
#include "core/credentials/CredentialFormat.h"
#include "core/credentials/Picture.h"
#include "core/credentials/StandardElements.h"

#include <QDateTime>
#include <QJsonObject>

namespace wb::credentials {

// An issuer, an awarding body, a learner.
struct Party {
    QString id; // a DID, a URL, a URN; as the document names it
    LocalizedText name;
    LocalizedText country; // of its address
    QString url;
    QString email;
    QStringList identifiers; // registration numbers, VAT, eIDAS, student numbers: as written
    Picture image;
};

struct Skill {
    QString uri; // an ESCO address where the issuer gives one; may be a URN that means nothing elsewhere, then go by the name
    LocalizedText name;
    QString framework;
};

struct LearningOutcome {
    QString id;
    LocalizedText title;
    LocalizedText description;
    QList<Skill> skills;
};

struct Assessment {
    LocalizedText title;
    LocalizedText type;
    LocalizedText mode;
    LocalizedText grade;
    LocalizedText gradingScheme;
    LocalizedText supervision; // and identity verification
    LocalizedText assessedBy;
    QDateTime date;
};

// One result of an achievement, with the scale it was given on.
struct AchievementResult {
    LocalizedText name;   // of the result's description
    QString kind;         // "LetterGrade", "Percent", "RubricCriterionLevel" ...
    QString value;
    QString status;       // "Completed" ...
    LocalizedText level;  // reached, of a rubric
    QString required;     // the value or level that was asked for
    QString least;
    QString most;
    QStringList allowed;
    QList<Skill> skills;
    QString path;
};

// What somebody else says about the credential, its issuer or its achievement. A credential of its own, to be verified by itself.
struct Endorsement {
    Party issuer;
    QString about; // id of what is endorsed
    LocalizedText comment;
    QDateTime issued;
    QByteArray raw; // JSON or a compact token; empty where only an address is given (about)
};

struct Achievement {
    QString id;
    QString kind; // the document's own word: "LearningAchievement", "LearningActivity", "MicroCredential", "Course" ...
    LocalizedText title;
    LocalizedText description;
    LocalizedText criteria;
    Picture image;
    Party awardedBy;
    QList<LearningOutcome> outcomes;
    QList<Skill> skills; // those not tied to an outcome
    QString workload;    // ISO 8601 duration, as written
    double credits = 0;  // 0: not said
    LocalizedText creditFramework; // "ECTS"
    int eqfLevel = 0;    // 1 to 8; 0: not said
    LocalizedText nationalLevel;
    LocalizedText participation;
    LocalizedText prerequisites;
    LocalizedText qualityAssurance;
    QStringList languages;
    QList<Assessment> assessments;
    QDateTime started;
    QDateTime ended;
    QString criteriaUrl;
    QString code; // the course number
    QString fieldOfStudy;
    QString specialization;
    QString version;
    QStringList tags;
    QList<AchievementResult> results;
    QList<RelatedAchievement> related;
    QList<Endorsement> endorsements;
    QList<Achievement> parts;
};

// A place where the issuer may take the credential back.
struct StatusReference {
    QString type;    // "StatusList2021Entry", "BitstringStatusListEntry", "TokenStatusList", ...
    QString list;    // address of the list
    QString index = {};
    QString purpose = {}; // "revocation", "suspension"
    QString path = {};
    QJsonObject entry = {}; // as it stands in the document
};

struct Credential {
    CredentialFormat format = CredentialFormat::Unknown;
    Securing securing = Securing::None;
    QString id;
    QStringList types;
    LocalizedText title;
    LocalizedText description;
    Party issuer;
    Party subject;
    QString tokenIssuer;  // `iss` of a JWT; has to agree with issuer.id
    QDateTime issued;
    QDateTime validFrom;  // the latest of all dates that begin validity
    QDateTime expires;    // the earliest of all dates that end it
    QStringList unreadableDates; // members that should hold a date and do not
    QStringList languages;       // that its texts are in, primary first
    Picture image;               // the badge or the first page
    QList<Picture> pages;        // as the issuer laid it out (EDC), by language
    QList<Achievement> achievements;
    QList<Evidence> evidence;
    QList<Endorsement> endorsements;
    QList<Association> associations; // of a learner record
    QList<Extension> extensions;
    QList<RecipientHash> recipientHashes;
    QString licenceNumber;
    QString role;
    QString term;
    LocalizedText narrative; // about this one award
    bool isPartial = false;  // a learner record that does not hold everything
    QList<StatusReference> statuses;
    StandardElements standardElements;
    QStringList problems; // against the data model, in plain English
    bool isPresentation = false;
    QList<QByteArray> enclosed;  // the credentials of a presentation or learner record, untouched, at most 16
    QJsonObject document; // the credential itself, taken out of its envelope
    QByteArray raw;       // the exact bytes that were read
};

} // namespace wb::credentials
