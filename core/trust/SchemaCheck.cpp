#include "core/trust/Checks.h"

#include "core/credentials/schema/SchemaFindings.h"

namespace wb::trust {

namespace {

using credentials::CredentialFormat;
using credentials::SchemaFindings;

constexpr qsizetype mostShown = 5;

QString nameOf(CredentialFormat format)
{
    switch (format) {
    case CredentialFormat::OpenBadge30: return QStringLiteral("the schema of Open Badges 3.0");
    case CredentialFormat::OpenBadge20: return QStringLiteral("the data model of Open Badges 2.0");
    case CredentialFormat::ComprehensiveLearnerRecord20: return QStringLiteral("the schema of learner records (CLR 2.0)");
    default: return QStringLiteral("the schema of endorsements");
    }
}

} // namespace

Check checkSchema(const credentials::Credential &credential)
{
    const auto make = [](Outcome outcome, const QString &reason) { return Check { CheckKind::Schema, outcome, reason, {} }; };
    if (credential.format == CredentialFormat::SdJwtCredential)
        return make(Outcome::NotApplicable, QStringLiteral("not a W3C credential"));
    const SchemaFindings findings = credentials::schemaFindings(credential.document, credential.format);
    const QStringList problems = credential.problems + findings.problems;
    if (!problems.isEmpty())
        return make(Outcome::Fail, problems.mid(0, mostShown).join(QStringLiteral("; ")));
    if (!findings.unknown.isEmpty())
        return make(Outcome::Unknown,
            QStringLiteral("the schema it names is not held here: ") + findings.unknown.join(QStringLiteral(", ")));
    if (!findings.applies)
        return make(Outcome::Pass, QStringLiteral("keeps to the data model of verifiable credentials"));
    QString reason = QStringLiteral("keeps to ") + nameOf(credential.format);
    if (!findings.singleValues.isEmpty() && credential.format != CredentialFormat::OpenBadge20)
        reason += QStringLiteral("; single values stand for lists, as JSON-LD allows, first at ") + findings.singleValues.first();
    return make(Outcome::Pass, reason);
}

} // namespace wb::trust
