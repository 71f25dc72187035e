// Private to core/credentials: one reader per format. Each fills what its format says; dates, status, and identifiers
// that all share are filled before.
#pragma once

#include "core/credentials/Credential.h"
#include "core/credentials/JsonNode.h"

namespace wb::credentials {

void readElm(const JsonNode &root, Credential &credential);            // European Learning Model 3
void readOpenBadge30(const JsonNode &root, Credential &credential);    // also CLR 2.0, which is made of the same parts
void readOpenBadge20(const JsonNode &root, Credential &credential);
void readPlain(const JsonNode &root, Credential &credential);          // any other W3C credential
void readSdJwt(const JsonNode &root, Credential &credential);          // SD-JWT VC

// One claim of an ELM subject (LearningAchievement, LearningActivity, LearningAssessment, LearningEntitlement).
[[nodiscard]] Achievement readElmClaim(const JsonNode &claim, StandardElements &elements, int nesting = 0);
// An agent: organisation or person.
[[nodiscard]] Party readElmParty(const JsonNode &agent);
// A Concept, a Note or a language map, by its readable text; concepts without a label by the end of their URI.
[[nodiscard]] LocalizedText elmText(const JsonNode &node);
[[nodiscard]] Picture readElmPicture(const JsonNode &mediaObject);
// "6" of http://data.europa.eu/snb/eqf/6; 0 if there is none.
[[nodiscard]] int eqfLevelOf(const JsonNode &node);

// An Open Badges Profile (also a plain string).
[[nodiscard]] Party readProfile(const JsonNode &profile);
// An image: an address, a data URL or an Image object.
[[nodiscard]] Picture readImage(const JsonNode &image);

// Alignments of Open Badges.
[[nodiscard]] QList<Skill> readSkills(const JsonNode &alignments);
// A result with the description of its achievement it belongs to.
[[nodiscard]] AchievementResult readResult(const JsonNode &result, const JsonNode &achievement);
[[nodiscard]] QList<Evidence> readEvidence(const JsonNode &nodes);
// Of a credential, a profile or an achievement; whole ones, tokens, and in Open Badges 2.0 addresses.
[[nodiscard]] QList<Endorsement> readEndorsements(const JsonNode &holder);
[[nodiscard]] QList<Extension> readExtensions(const JsonNode &holder);

[[nodiscard]] QDateTime readDate(const JsonNode &node);
// "5 ECTS", "PT45H" as text for the standard elements.
[[nodiscard]] LocalizedText workloadText(const Achievement &achievement);
[[nodiscard]] LocalizedText outcomesText(const Achievement &achievement);

} // namespace wb::credentials
