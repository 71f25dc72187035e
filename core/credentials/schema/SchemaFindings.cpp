#include "core/credentials/schema/SchemaFindings.h"

#include "core/base/Json.h"
#include "core/credentials/schema/SchemaChecker.h"

#include <QRegularExpression>

namespace wb::credentials {

namespace {

using S = QLatin1StringView;

constexpr qsizetype mostEnclosed = 1000;

bool hasType(const QJsonObject &object, S name)
{
    return asArray(object.value(S("type"))).contains(QJsonValue(name));
}

bool isVersion11(const QJsonObject &document)
{
    const QJsonArray contexts = asArray(document.value(S("@context")));
    return !contexts.isEmpty() && contexts.first().toString() == S("https://www.w3.org/2018/credentials/v1");
}

// The class of the tables a document belongs to; empty if there is none.
S classOf(const QJsonObject &document, CredentialFormat format)
{
    const bool old = isVersion11(document);
    switch (format) {
    case CredentialFormat::OpenBadge30: return old ? S("AchievementCredential11") : S("AchievementCredential");
    case CredentialFormat::ComprehensiveLearnerRecord20: return old ? S("ClrCredential11") : S("ClrCredential");
    case CredentialFormat::OpenBadge20: return S("Assertion");
    default: break;
    }
    if (hasType(document, S("EndorsementCredential")))
        return old ? S("EndorsementCredential11") : S("EndorsementCredential");
    return {};
}

// The schemas of 1EdTech for these shapes, under any of the addresses they are published at.
bool isHeld(const QString &schema)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"(^https://purl\.imsglobal\.org/spec/(ob/v3p0|clr/v2p0)/schema/json(-ld)?/)"
                       R"((ob_v3p0_(any)?(achievement|endorsement)|clr_v2p0_(any)?clr)credential(-[\w.]+)?_schema\.json$)"));
    return pattern.match(schema).hasMatch();
}

} // namespace

SchemaFindings schemaFindings(const QJsonObject &document, CredentialFormat format)
{
    SchemaFindings findings;
    const S name = classOf(document, format);
    findings.applies = !name.isEmpty();
    if (findings.applies)
        schema::Checker(findings, isVersion11(document)).checkObject(document, name, schema::Place());
    if (format == CredentialFormat::ComprehensiveLearnerRecord20) {
        const QJsonValue enclosed = document.value(S("credentialSubject")).toObject().value(S("verifiableCredential"));
        const QJsonArray list = asArray(enclosed);
        for (qsizetype i = 0; i < std::min(list.size(), mostEnclosed); ++i) {
            const QJsonObject inner = list.at(i).toObject();
            const bool isBadge = hasType(inner, S("AchievementCredential")) || hasType(inner, S("OpenBadgeCredential"));
            const S innerName = classOf(inner, isBadge ? CredentialFormat::OpenBadge30 : CredentialFormat::Unknown);
            const QString path = QStringLiteral("/credentialSubject/verifiableCredential")
                + (enclosed.isArray() ? QStringLiteral("/%1").arg(i) : QString());
            if (!innerName.isEmpty())
                schema::Checker(findings, isVersion11(inner)).checkObject(inner, innerName, schema::Place(path));
        }
    }
    for (const QJsonValue entry : asArray(document.value(S("credentialSchema")))) {
        const QString id = entry.toObject().value(S("id")).toString();
        if (findings.unknown.size() < 5 && !(findings.applies && isHeld(id)))
            findings.unknown.append(id.left(200));
    }
    return findings;
}

} // namespace wb::credentials
