// What Open Badges and learner records have beside achievements: results, evidence, endorsements, extensions, recipients.
#include "core/credentials/Readers.h"

#include "core/base/Json.h"

namespace wb::credentials {

namespace {

using S = QLatin1StringView;

constexpr qsizetype mostParts = 200;

JsonNode withId(const QList<JsonNode> &nodes, const QString &id)
{
    for (const JsonNode &node : nodes) {
        if (node.id() == id)
            return node;
    }
    return JsonNode(QJsonValue(QJsonValue::Undefined));
}

QString afterScheme(const QString &id)
{
    return id.startsWith(S("urn:")) ? QString() : id;
}

} // namespace

QList<Skill> readSkills(const JsonNode &alignments)
{
    QList<Skill> skills;
    for (const JsonNode &alignment : alignments.each()) {
        if (skills.size() >= mostParts)
            break;
        skills.append({.uri = alignment.first({S("targetUrl"), S("id")}).text(),
                       .name = alignment[S("targetName")].localized(),
                       .framework = alignment[S("targetFramework")].text()});
    }
    return skills;
}

AchievementResult readResult(const JsonNode &result, const JsonNode &achievement)
{
    AchievementResult read;
    read.path = result.path();
    read.value = result[S("value")].text();
    read.status = result[S("status")].text();
    read.skills = readSkills(result[S("alignment")]);
    // A result without a reference belongs to the description where there is only one.
    const QString reference = result[S("resultDescription")].id();
    const QList<JsonNode> descriptions = achievement[S("resultDescription")].each();
    const JsonNode description = reference.isEmpty() && descriptions.size() == 1 ? descriptions.first() : withId(descriptions, reference);
    read.name = description[S("name")].localized();
    read.kind = description[S("resultType")].text();
    read.least = description[S("valueMin")].text();
    read.most = description[S("valueMax")].text();
    for (const JsonNode &allowed : description[S("allowedValue")].each())
        read.allowed.append(allowed.text());
    const QList<JsonNode> levels = description[S("rubricCriterionLevel")].each();
    const QString reached = result[S("achievedLevel")].id();
    read.level = withId(levels, reached)[S("name")].localized();
    // Some name a level of another description of the same achievement.
    for (qsizetype i = 0; i < std::min<qsizetype>(descriptions.size(), 20) && read.level.isEmpty() && !reached.isEmpty(); ++i)
        read.level = withId(descriptions.at(i)[S("rubricCriterionLevel")].each(), reached)[S("name")].localized();
    if (read.level.isEmpty())
        read.level = afterScheme(reached);
    const QString required = description[S("requiredLevel")].id();
    read.required = required.isEmpty() ? description[S("requiredValue")].text() : withId(levels, required)[S("name")].text();
    return read;
}

QList<Evidence> readEvidence(const JsonNode &nodes)
{
    QList<Evidence> list;
    for (const JsonNode &node : nodes.each()) {
        if (list.size() >= mostParts)
            break;
        list.append({.id = node.id(),
                     .name = node[S("name")].localized(),
                     .description = node[S("description")].localized(),
                     .narrative = node[S("narrative")].localized(),
                     .genre = node[S("genre")].text(),
                     .audience = node[S("audience")].text(),
                     .path = node.path()});
    }
    return list;
}

QList<Endorsement> readEndorsements(const JsonNode &holder)
{
    QList<Endorsement> list;
    for (const JsonNode &node : holder[S("endorsement")].each()) {
        if (list.size() >= mostParts)
            break;
        Endorsement endorsement;
        const JsonNode subject = node.first({S("credentialSubject"), S("claim")}).one();
        endorsement.about = node.value().isString() ? node.text() : subject.id();
        endorsement.issuer = readProfile(node[S("issuer")].one());
        endorsement.comment = subject[S("endorsementComment")].localized();
        endorsement.issued = readDate(node.first({S("awardedDate"), S("validFrom"), S("issuanceDate"), S("issuedOn")}));
        if (node.value().isObject())
            endorsement.raw = canonicalJson(node.value()).value_or(QByteArray());
        list.append(endorsement);
    }
    for (const JsonNode &token : holder[S("endorsementJwt")].each()) {
        if (list.size() < mostParts)
            list.append({.issuer = {}, .about = {}, .comment = {}, .issued = {}, .raw = token.text().toLatin1()});
    }
    return list;
}

QList<Extension> readExtensions(const JsonNode &holder)
{
    QList<Extension> list;
    const QJsonObject members = holder.object();
    for (auto it = members.begin(); it != members.end() && list.size() < mostParts; ++it) {
        const JsonNode node(it.value());
        if (!it.value().isObject() || (!node.types().contains(S("Extension")) && !it.key().startsWith(S("extensions:"))))
            continue;
        Extension extension{.name = it.key(), .types = {}, .content = it.value().toObject()};
        for (const JsonNode &type : node[S("type")].each())
            extension.types.append(type.text());
        list.append(extension);
    }
    return list;
}

} // namespace wb::credentials
