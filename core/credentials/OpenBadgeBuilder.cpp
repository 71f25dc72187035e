#include "core/credentials/OpenBadgeBuilder.h"

#include "core/base/Json.h"
#include "core/crypto/Multikey.h"
#include "core/proofs/DataIntegrity.h"

namespace wb::credentials {

namespace {

using S = QLatin1StringView;

QJsonArray types(S type)
{
    return QJsonArray{QString(type)};
}

QString seconds(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

class Builder
{
public:
    Builder(const FinishedModule &module, const BadgeOptions &options, QString did)
        : m_module(module), m_options(options), m_did(std::move(did))
    {
    }

    QJsonObject credential() const
    {
        // ELM's terms are used under a prefix of their own, so that every term of the document has a meaning.
        const QJsonObject elm{{QStringLiteral("elm"), S("http://data.europa.eu/snb/model/elm/")}};
        QJsonObject issuer{{QStringLiteral("id"), m_did}, {QStringLiteral("type"), types(S("Profile"))}};
        put(issuer, S("name"), m_options.learnerName);
        QJsonObject result{
            {QStringLiteral("@context"),
             QJsonArray{S("https://www.w3.org/ns/credentials/v2"), S("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"), elm}},
            {QStringLiteral("id"), QString(S("urn:uuid:") + m_options.uuid)},
            {QStringLiteral("type"), QJsonArray{S("VerifiableCredential"), S("OpenBadgeCredential")}},
            {QStringLiteral("name"), text(m_module.title)},
            {QStringLiteral("description"), S("Self-asserted: the learner's own record of a finished module.")},
            {QStringLiteral("issuer"), issuer},
            {QStringLiteral("validFrom"), seconds(m_options.issued)},
            {QStringLiteral("awardedDate"), seconds(m_options.issued)},
            {QStringLiteral("credentialSubject"), subject()},
        };
        return result;
    }

private:
    QString text(const LocalizedText &value) const { return value.text({m_options.language}); }

    static void put(QJsonObject &object, S name, const QString &value)
    {
        if (!value.isEmpty())
            object.insert(name, value);
    }

    QJsonObject subject() const
    {
        QJsonObject result{{QStringLiteral("id"), m_did},
                           {QStringLiteral("type"), types(S("AchievementSubject"))},
                           {QStringLiteral("achievement"), achievement()}};
        if (!m_options.learnerName.isEmpty()) {
            result.insert(QStringLiteral("identifier"), QJsonArray{QJsonObject{{QStringLiteral("type"), S("IdentityObject")},
                                                                               {QStringLiteral("hashed"), false},
                                                                               {QStringLiteral("identityHash"), m_options.learnerName},
                                                                               {QStringLiteral("identityType"), S("name")}}});
        }
        if (m_module.started.isValid())
            result.insert(QStringLiteral("activityStartDate"), seconds(m_module.started));
        if (m_module.ended.isValid())
            result.insert(QStringLiteral("activityEndDate"), seconds(m_module.ended));
        if (!m_module.grade.isEmpty()) {
            result.insert(QStringLiteral("result"), QJsonArray{QJsonObject{{QStringLiteral("type"), types(S("Result"))},
                                                                           {QStringLiteral("value"), text(m_module.grade)}}});
        }
        return result;
    }

    QJsonObject achievement() const
    {
        QString description = text(m_module.description);
        if (description.isEmpty())
            description = text(m_module.title);
        QJsonObject result{
            {QStringLiteral("id"), m_module.id},
            {QStringLiteral("type"), types(S("Achievement"))},
            {QStringLiteral("achievementType"), S("LearningProgram")},
            {QStringLiteral("name"), text(m_module.title)},
            {QStringLiteral("description"), description},
            {QStringLiteral("criteria"),
             QJsonObject{{QStringLiteral("narrative"), S("All lessons of the module were worked through and its quiz was passed.")}}},
        };
        put(result, S("inLanguage"), m_module.language);
        if (!m_module.provider.id.isEmpty())
            result.insert(QStringLiteral("creator"), creator());
        if (const QJsonArray skills = alignments(); !skills.isEmpty())
            result.insert(QStringLiteral("alignment"), skills);
        if (m_module.ects > 0) {
            result.insert(QStringLiteral("creditsAvailable"), m_module.ects);
            result.insert(QStringLiteral("elm:creditFramework"), S("ECTS"));
        }
        if (const QJsonArray outcomes = learningOutcomes(); !outcomes.isEmpty())
            result.insert(QStringLiteral("elm:learningOutcome"), outcomes);
        put(result, S("elm:volumeOfLearning"), m_module.workload);
        if (m_module.eqfLevel > 0) {
            const QString level = S("http://data.europa.eu/snb/eqf/") + QString::number(m_module.eqfLevel);
            result.insert(QStringLiteral("elm:eqfLevel"), QJsonObject{{QStringLiteral("id"), level}});
        }
        put(result, S("elm:assessmentType"), text(m_module.assessmentType));
        put(result, S("elm:idVerification"), text(m_module.supervision));
        put(result, S("elm:mode"), text(m_module.participation));
        put(result, S("elm:entryRequirement"), text(m_module.prerequisites));
        put(result, S("elm:qualityAssurance"), text(m_module.qualityAssurance));
        put(result, S("elm:isPartOf"), text(m_module.integration));
        return result;
    }

    QJsonObject creator() const
    {
        QJsonObject result{{QStringLiteral("id"), m_module.provider.id}, {QStringLiteral("type"), types(S("Profile"))}};
        put(result, S("name"), text(m_module.provider.name));
        if (!m_module.provider.country.isEmpty()) {
            result.insert(QStringLiteral("address"), QJsonObject{{QStringLiteral("type"), types(S("Address"))},
                                                                 {QStringLiteral("addressCountry"), text(m_module.provider.country)}});
        }
        return result;
    }

    QJsonArray alignments() const
    {
        QList<Skill> skills = m_module.skills;
        for (const LearningOutcome &outcome : m_module.outcomes)
            skills += outcome.skills;
        QJsonArray result;
        QStringList seen;
        for (const Skill &skill : skills) {
            if (skill.uri.isEmpty() || seen.contains(skill.uri))
                continue;
            seen.append(skill.uri);
            QJsonObject alignment{{QStringLiteral("type"), types(S("Alignment"))}, {QStringLiteral("targetUrl"), skill.uri}};
            alignment.insert(QStringLiteral("targetName"), skill.name.isEmpty() ? skill.uri : text(skill.name));
            put(alignment, S("targetFramework"), skill.framework);
            result.append(alignment);
        }
        return result;
    }

    QJsonArray learningOutcomes() const
    {
        QJsonArray result;
        for (const LearningOutcome &outcome : m_module.outcomes) {
            if (const QString title = text(outcome.title); !title.isEmpty())
                result.append(QJsonObject{{QStringLiteral("elm:title"), title}});
        }
        return result;
    }

    const FinishedModule &m_module;
    const BadgeOptions &m_options;
    QString m_did;
};

} // namespace

Result<QByteArray> buildOpenBadge(const FinishedModule &module, const crypto::Ed25519KeyPair &learner, const BadgeOptions &options)
{
    if (module.id.isEmpty() || module.title.isEmpty() || options.uuid.isEmpty() || !options.issued.isValid())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("a record needs a module with id and title, a uuid and a time"));
    const QString multikey = crypto::toMultikey(learner.publicKey());
    const QString did = S("did:key:") + multikey;
    const QJsonObject credential = Builder(module, options, did).credential();
    const QString method = did + QLatin1Char('#') + multikey;
    WB_TRY(const QJsonObject secured,
           proofs::signEddsaJcs2022(credential, learner, {.verificationMethod = method, .created = options.issued}));
    return canonicalJson(secured);
}

} // namespace wb::credentials
