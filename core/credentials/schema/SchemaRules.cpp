#include "core/credentials/schema/SchemaRules.h"

#include <algorithm>

namespace wb::credentials::schema {

namespace {

using S = QLatin1StringView;
using enum Kind;
using enum Count;

constexpr S identifierTypes[] = { S("name"), S("sourcedId"), S("systemId"), S("productId"), S("userName"), S("accountId"),
    S("emailAddress"), S("nationalIdentityNumber"), S("isbn"), S("issn"), S("lisSourcedId"), S("oneRosterSourcedId"),
    S("sisSourcedId"), S("ltiContextId"), S("ltiDeploymentId"), S("ltiToolId"), S("ltiPlatformId"), S("ltiUserId"),
    S("identifier") };
constexpr S achievementTypes[] = { S("Achievement"), S("ApprenticeshipCertificate"), S("Assessment"), S("Assignment"),
    S("AssociateDegree"), S("Award"), S("Badge"), S("BachelorDegree"), S("Certificate"), S("CertificateOfCompletion"),
    S("Certification"), S("CommunityService"), S("Competency"), S("Course"), S("CoCurricular"), S("Degree"), S("Diploma"),
    S("DoctoralDegree"), S("Fieldwork"), S("GeneralEducationDevelopment"), S("JourneymanCertificate"), S("LearningProgram"),
    S("License"), S("Membership"), S("ProfessionalDoctorate"), S("QualityAssuranceCredential"), S("MasterCertificate"),
    S("MasterDegree"), S("MicroCredential"), S("ResearchDoctorate"), S("SecondarySchoolDiploma") };
constexpr S targetTypes[] = { S("ceasn:Competency"), S("ceterms:Credential"), S("CFItem"), S("CFRubric"), S("CFRubricCriterion"),
    S("CFRubricCriterionLevel"), S("CTDL") };
constexpr S resultTypes[] = { S("GradePointAverage"), S("LetterGrade"), S("Percent"), S("PerformanceLevel"), S("PredictedScore"),
    S("RawScore"), S("Result"), S("RubricCriterion"), S("RubricCriterionLevel"), S("RubricScore"), S("ScaledScore"), S("Status") };
constexpr S resultStatuses[] = { S("Completed"), S("Enrolled"), S("Failed"), S("InProgress"), S("OnHold"), S("Provisional"),
    S("Withdrew") };
constexpr S associationTypes[] = { S("exactMatchOf"), S("isChildOf"), S("isParentOf"), S("isPartOf"), S("isPeerOf"),
    S("isRelatedTo"), S("precedes"), S("replacedBy") };
constexpr S verificationTypes[] = { S("HostedBadge"), S("SignedBadge"), S("hosted"), S("signed") };

struct Vocabulary {
    S name;
    std::span<const S> words;
};
constexpr Vocabulary vocabularies[] = { { S("identifierType"), identifierTypes }, { S("achievementType"), achievementTypes },
    { S("targetType"), targetTypes }, { S("resultType"), resultTypes }, { S("resultStatus"), resultStatuses },
    { S("associationType"), associationTypes }, { S("verificationType"), verificationTypes } };

// What every verifiable credential of both standards has (Open Badges 3.0 section B.1).
#define WB_CREDENTIAL_TAIL                                                                                                         \
    { S("proof"), Object, List, S("Proof") }, { S("credentialSchema"), Object, List, S("Named") },                                 \
        { S("credentialStatus"), Object, Maybe, S("Named") }, { S("refreshService"), Object, Maybe, S("Named") },                  \
    {                                                                                                                              \
        S("termsOfUse"), Object, List, S("TermsOfUse")                                                                             \
    }
#define WB_DATES_20                                                                                                                \
    { S("validFrom"), DateTime, One },                                                                                             \
    {                                                                                                                              \
        S("validUntil"), DateTime                                                                                                  \
    }
#define WB_DATES_11                                                                                                                \
    { S("issuanceDate"), DateTime, One },                                                                                          \
    {                                                                                                                              \
        S("expirationDate"), DateTime                                                                                              \
    }
#define WB_ENDORSEMENTS                                                                                                            \
    { S("endorsement"), Object, List, S("EndorsementCredential") },                                                                \
    {                                                                                                                              \
        S("endorsementJwt"), Token, List                                                                                           \
    }
#define WB_ACHIEVEMENT_HEAD                                                                                                        \
    { S("@context"), Contexts, One, S("ob") }, { S("id"), Text, One }, { S("type"), Types, One, S("VerifiableCredential") },       \
        { S("type"), Types, One, S("AchievementCredential OpenBadgeCredential") }, { S("name"), Text },                            \
        { S("description"), Text }, { S("image"), Object, Maybe, S("Image") }, { S("awardedDate"), DateTime },                     \
        { S("credentialSubject"), Object, One, S("AchievementSubject") }, WB_ENDORSEMENTS,                                         \
        { S("evidence"), Object, List, S("Evidence") },                                                                            \
    {                                                                                                                              \
        S("issuer"), Profile, One                                                                                                  \
    }

constexpr Member achievementCredential[] = { WB_ACHIEVEMENT_HEAD, WB_DATES_20, WB_CREDENTIAL_TAIL };
constexpr Member achievementCredential11[] = { WB_ACHIEVEMENT_HEAD, WB_DATES_11, WB_CREDENTIAL_TAIL };
constexpr Member achievementSubject[] = { { S("id"), Text }, { S("type"), Types, One, S("AchievementSubject") },
    { S("activityEndDate"), DateTime }, { S("activityStartDate"), DateTime }, { S("creditsEarned"), Number },
    { S("achievement"), Object, One, S("Achievement") }, { S("identifier"), Object, List, S("IdentityObject") },
    { S("image"), Object, Maybe, S("Image") }, { S("licenseNumber"), Text }, { S("narrative"), Text },
    { S("result"), Object, List, S("Result") }, { S("role"), Text }, { S("source"), Object, Maybe, S("Profile") },
    { S("term"), Text } };
constexpr Member identityObject[] = { { S("type"), ClosedWord, One, S("=IdentityObject") }, { S("hashed"), Boolean, One },
    { S("identityHash"), Text, One }, { S("identityType"), Word, One, S("identifierType") }, { S("salt"), Text } };
constexpr Member evidence[] = { { S("id"), Text }, { S("type"), Types, One, S("Evidence") }, { S("narrative"), Text },
    { S("name"), Text }, { S("description"), Text }, { S("genre"), Text }, { S("audience"), Text } };
#define WB_ENDORSEMENT_HEAD                                                                                                        \
    { S("@context"), Contexts, One, S("ob") }, { S("type"), Types, One, S("VerifiableCredential") },                               \
        { S("type"), Types, One, S("EndorsementCredential") }, { S("id"), Text, One }, { S("name"), Text, One },                   \
        { S("description"), Text }, { S("credentialSubject"), Object, One, S("EndorsementSubject") },                              \
        { S("awardedDate"), DateTime },                                                                                            \
    {                                                                                                                              \
        S("issuer"), Profile, One                                                                                                  \
    }
constexpr Member endorsementCredential[] = { WB_ENDORSEMENT_HEAD, WB_DATES_20, WB_CREDENTIAL_TAIL };
constexpr Member endorsementCredential11[] = { WB_ENDORSEMENT_HEAD, WB_DATES_11, WB_CREDENTIAL_TAIL };
constexpr Member endorsementSubject[] = { { S("id"), Text, One }, { S("type"), Types, One, S("EndorsementSubject") },
    { S("endorsementComment"), Text } };
constexpr Member achievement[] = { { S("id"), Text, One }, { S("type"), Types, One, S("Achievement") },
    { S("alignment"), Object, List, S("Alignment") }, { S("achievementType"), Word, Maybe, S("achievementType") },
    { S("creator"), Object, Maybe, S("Profile") }, { S("creditsAvailable"), Number }, { S("criteria"), Object, One, S("Criteria") },
    { S("description"), Text, One }, WB_ENDORSEMENTS, { S("fieldOfStudy"), Text }, { S("humanCode"), Text },
    { S("image"), Object, Maybe, S("Image") }, { S("inLanguage"), Language }, { S("name"), Text, One },
    { S("otherIdentifier"), Object, List, S("IdentifierEntry") }, { S("related"), Object, List, S("Related") },
    { S("resultDescription"), Object, List, S("ResultDescription") }, { S("specialization"), Text }, { S("tag"), Text, List },
    { S("version"), Text } };
constexpr Member alignment[] = { { S("type"), Types, One, S("Alignment") }, { S("targetCode"), Text },
    { S("targetDescription"), Text }, { S("targetName"), Text, One }, { S("targetFramework"), Text },
    { S("targetType"), Word, Maybe, S("targetType") }, { S("targetUrl"), Text, One } };
constexpr Member criteria[] = { { S("id"), Text }, { S("narrative"), Text } };
constexpr Member identifierEntry[] = { { S("type"), ClosedWord, One, S("=IdentifierEntry") }, { S("identifier"), Text, One },
    { S("identifierType"), Word, One, S("identifierType") } };
constexpr Member proof[] = { { S("type"), Text, One }, { S("created"), DateTime }, { S("cryptosuite"), Text },
    { S("challenge"), Text }, { S("domain"), Text }, { S("nonce"), Text }, { S("proofPurpose"), Text }, { S("proofValue"), Text },
    { S("verificationMethod"), Text } };
constexpr Member named[] = { { S("id"), Text, One }, { S("type"), Text, One } };
constexpr Member termsOfUse[] = { { S("id"), Text }, { S("type"), Text, One } };
constexpr Member image[] = { { S("id"), Text, One }, { S("type"), ClosedWord, One, S("=Image") }, { S("caption"), Text } };
constexpr Member result[] = { { S("type"), Types, One, S("Result") }, { S("achievedLevel"), Text },
    { S("alignment"), Object, List, S("Alignment") }, { S("resultDescription"), Text },
    { S("status"), ClosedWord, Maybe, S("resultStatus") }, { S("value"), Text } };
constexpr Member resultDescription[] = { { S("id"), Text, One }, { S("type"), Types, One, S("ResultDescription") },
    { S("alignment"), Object, List, S("Alignment") }, { S("allowedValue"), Text, List }, { S("name"), Text, One },
    { S("requiredLevel"), Text }, { S("requiredValue"), Text }, { S("resultType"), Word, One, S("resultType") },
    { S("rubricCriterionLevel"), Object, List, S("RubricCriterionLevel") }, { S("valueMax"), Text }, { S("valueMin"), Text } };
constexpr Member rubricCriterionLevel[] = { { S("id"), Text, One }, { S("type"), Types, One, S("RubricCriterionLevel") },
    { S("alignment"), Object, List, S("Alignment") }, { S("description"), Text }, { S("level"), Text }, { S("name"), Text, One },
    { S("points"), Text } };
constexpr Member related[] = { { S("id"), Text, One }, { S("type"), Types, One, S("Related") }, { S("inLanguage"), Language },
    { S("version"), Text } };
constexpr Member profile[] = { { S("id"), Text, One }, { S("type"), Types, One, S("Profile") }, { S("name"), Text },
    { S("url"), Text }, { S("phone"), Text }, { S("description"), Text }, WB_ENDORSEMENTS,
    { S("image"), Object, Maybe, S("Image") }, { S("email"), Text }, { S("address"), Object, Maybe, S("Address") },
    { S("otherIdentifier"), Object, List, S("IdentifierEntry") }, { S("official"), Text },
    { S("parentOrg"), Object, Maybe, S("Profile") }, { S("familyName"), Text }, { S("givenName"), Text },
    { S("additionalName"), Text }, { S("patronymicName"), Text }, { S("honorificPrefix"), Text }, { S("honorificSuffix"), Text },
    { S("familyNamePrefix"), Text }, { S("dateOfBirth"), Date } };
constexpr Member address[] = { { S("type"), Types, One, S("Address") }, { S("addressCountry"), Text },
    { S("addressCountryCode"), Text }, { S("addressRegion"), Text }, { S("addressLocality"), Text }, { S("streetAddress"), Text },
    { S("postOfficeBoxNumber"), Text }, { S("postalCode"), Text }, { S("geo"), Object, Maybe, S("GeoCoordinates") } };
constexpr Member geoCoordinates[] = { { S("type"), ClosedWord, One, S("=GeoCoordinates") }, { S("latitude"), Number, One },
    { S("longitude"), Number, One } };

// Comprehensive Learner Record 2.0, appendix on its data model. What a record encloses are credentials of their own, each looked at
// by itself.
#define WB_RECORD_HEAD                                                                                                             \
    { S("@context"), Contexts, One, S("clr") }, { S("type"), Types, One, S("VerifiableCredential") },                              \
        { S("type"), Types, One, S("ClrCredential") }, { S("id"), Text, One }, { S("name"), Text, One },                           \
        { S("description"), Text }, WB_ENDORSEMENTS, { S("image"), Object, Maybe, S("Image") }, { S("partial"), Boolean },         \
        { S("credentialSubject"), Object, One, S("ClrSubject") }, { S("awardedDate"), DateTime },                                  \
        { S("evidence"), Object, List, S("Evidence") },                                                                            \
    {                                                                                                                              \
        S("issuer"), Profile, One                                                                                                  \
    }
constexpr Member clrCredential[] = { WB_RECORD_HEAD, WB_DATES_20, WB_CREDENTIAL_TAIL };
constexpr Member clrCredential11[] = { WB_RECORD_HEAD, WB_DATES_11, WB_CREDENTIAL_TAIL };
constexpr Member clrSubject[] = { { S("id"), Text }, { S("type"), Types, One, S("ClrSubject") },
    { S("achievement"), Object, List, S("Achievement") }, { S("association"), Object, List, S("Association") },
    { S("identifier"), Object, List, S("IdentityObject") }, { S("verifiableCredential"), Object, ListOfSome, S("Enclosed") } };
constexpr Member association[] = { { S("type"), ClosedWord, One, S("=Association") },
    { S("associationType"), ClosedWord, One, S("associationType") }, { S("sourceId"), Text, One }, { S("targetId"), Text, One } };
constexpr Member enclosed[] = { { S("type"), Types, One, S("VerifiableCredential") } };

// Open Badges 2.0, sections "Assertion" to "IdentityObject". Its types may be given as one word.
constexpr Member assertion[] = { { S("@context"), Contexts, One, S("ob2") }, { S("id"), Text, One },
    { S("type"), Types, One, S("Assertion") }, { S("recipient"), Object, One, S("Recipient") },
    { S("badge"), AnyOf, One, S("BadgeClass") }, { S("verification"), Object, One, S("Verification") },
    { S("issuedOn"), DateTime, One }, { S("expires"), DateTime }, { S("image"), PublishedOrAnyOf, Maybe, S("Image2") },
    { S("narrative"), Text }, { S("revoked"), Boolean }, { S("revocationReason"), Text },
    { S("evidence"), AnyOf, List, S("Evidence2") }, { S("endorsement"), AnyOf, List, S("Any") } };
constexpr Member recipient[] = { { S("type"), Text, One }, { S("identity"), Identity, One }, { S("hashed"), Boolean, One },
    { S("salt"), Text } };
constexpr Member badgeClass[] = { { S("id"), Text, One }, { S("type"), Types, One, S("BadgeClass") }, { S("name"), Text, One },
    { S("description"), Text, One }, { S("image"), AnyOf, Maybe, S("Image2") }, { S("criteria"), AnyOf, One, S("Criteria") },
    { S("issuer"), AnyOf, One, S("Issuer2") }, { S("tags"), Text, List }, { S("alignment"), Object, List, S("Alignment2") },
    { S("endorsement"), AnyOf, List, S("Any") } };
constexpr Member verification[] = { { S("type"), ClosedWord, One, S("verificationType") },
    { S("creator"), AnyOf, Maybe, S("Any") } };
constexpr Member issuer2[] = { { S("id"), Text, One }, { S("type"), Types, One, S("Issuer Profile") }, { S("name"), Text, One },
    { S("url"), HttpUrl, One }, { S("email"), Text, One }, { S("description"), Text }, { S("telephone"), Text },
    { S("image"), AnyOf, Maybe, S("Image2") } };
constexpr Member evidence2[] = { { S("id"), Text }, { S("narrative"), Text }, { S("name"), Text }, { S("description"), Text },
    { S("genre"), Text }, { S("audience"), Text } };
constexpr Member image2[] = { { S("id"), Text }, { S("caption"), Text }, { S("author"), Text } };
constexpr Member alignment2[] = { { S("targetName"), Text, One }, { S("targetUrl"), Text, One }, { S("targetDescription"), Text },
    { S("targetFramework"), Text }, { S("targetCode"), Text } };

constexpr Class classes[] = {
    { S("AchievementCredential"), achievementCredential },
    { S("AchievementCredential11"), achievementCredential11 },
    { S("AchievementSubject"), achievementSubject },
    { S("IdentityObject"), identityObject, false },
    { S("Evidence"), evidence },
    { S("EndorsementCredential"), endorsementCredential },
    { S("EndorsementCredential11"), endorsementCredential11 },
    { S("EndorsementSubject"), endorsementSubject },
    { S("Achievement"), achievement },
    { S("Alignment"), alignment },
    { S("Criteria"), criteria },
    { S("IdentifierEntry"), identifierEntry, false },
    { S("Proof"), proof },
    { S("Named"), named },
    { S("TermsOfUse"), termsOfUse },
    { S("Image"), image, false },
    { S("Result"), result },
    { S("ResultDescription"), resultDescription },
    { S("RubricCriterionLevel"), rubricCriterionLevel },
    { S("Related"), related },
    { S("Profile"), profile },
    { S("Address"), address },
    { S("GeoCoordinates"), geoCoordinates },
    { S("ClrCredential"), clrCredential },
    { S("ClrCredential11"), clrCredential11 },
    { S("ClrSubject"), clrSubject },
    { S("Association"), association },
    { S("Enclosed"), enclosed },
    { S("Assertion"), assertion },
    { S("Recipient"), recipient },
    { S("BadgeClass"), badgeClass },
    { S("Verification"), verification },
    { S("Issuer2"), issuer2 },
    { S("Evidence2"), evidence2 },
    { S("Image2"), image2 },
    { S("Alignment2"), alignment2 },
    { S("Any"), {} },
};

} // namespace

const Class *findClass(S name)
{
    const auto found =
        std::find_if(std::begin(classes), std::end(classes), [name](const Class &type) { return type.name == name; });
    return found == std::end(classes) ? nullptr : found;
}

std::span<const S> vocabulary(S name)
{
    const auto found = std::find_if(
        std::begin(vocabularies), std::end(vocabularies), [name](const Vocabulary &words) { return words.name == name; });
    return found == std::end(vocabularies) ? std::span<const S>() : found->words;
}

} // namespace wb::credentials::schema
