#include "core/trust/VerificationReport.h"

#include "core/base/Clock.h"

#include <QJsonArray>

#include <algorithm>

namespace wb::trust {

namespace {

QJsonValue timeValue(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(toRfc3339(time)) : QJsonValue(QJsonValue::Null);
}

} // namespace

QLatin1StringView checkName(CheckKind kind)
{
    switch (kind) {
    case CheckKind::Proof: return QLatin1StringView("proof");
    case CheckKind::Issuer: return QLatin1StringView("issuer");
    case CheckKind::Trust: return QLatin1StringView("trust");
    case CheckKind::Validity: return QLatin1StringView("validity");
    case CheckKind::Status: return QLatin1StringView("status");
    case CheckKind::Schema: return QLatin1StringView("schema");
    case CheckKind::Timestamp: return QLatin1StringView("timestamp");
    case CheckKind::Holder: return QLatin1StringView("holder");
    }
    return QLatin1StringView("proof");
}

QLatin1StringView verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Valid: return QLatin1StringView("valid");
    case Verdict::Invalid: return QLatin1StringView("invalid");
    case Verdict::Undecided: return QLatin1StringView("undecided");
    }
    return QLatin1StringView("undecided");
}

Verdict decide(const QList<Check> &checks)
{
    bool unknown = false;
    bool proven = false;
    for (const Check &check : checks) {
        const bool decides = check.kind == CheckKind::Proof || check.kind == CheckKind::Status;
        if (check.outcome == Outcome::Fail && (decides || check.kind == CheckKind::Validity || check.kind == CheckKind::Holder))
            return Verdict::Invalid;
        unknown = unknown || (decides && check.outcome == Outcome::Unknown);
        proven = proven || (check.kind == CheckKind::Proof && check.outcome == Outcome::Pass);
    }
    return unknown || !proven ? Verdict::Undecided : Verdict::Valid;
}

const Check *VerificationReport::check(CheckKind kind) const
{
    const auto found = std::find_if(checks.begin(), checks.end(), [kind](const Check &check) { return check.kind == kind; });
    return found == checks.end() ? nullptr : &*found;
}

QJsonObject VerificationReport::toJson(const QStringList &languages) const
{
    QJsonArray checkList;
    for (const Check &check : checks) {
        checkList.append(QJsonObject { { QStringLiteral("check"), checkName(check.kind) },
            { QStringLiteral("outcome"), outcomeName(check.outcome) }, { QStringLiteral("reason"), check.reason },
            { QStringLiteral("asOf"), timeValue(check.asOf) } });
    }
    QJsonArray present;
    for (const credentials::PresentElement &element : standardElements.present()) {
        present.append(QJsonObject { { QStringLiteral("element"), credentials::elementName(element.element) },
            { QStringLiteral("value"), element.value.text(languages) }, { QStringLiteral("path"), element.path } });
    }
    QJsonArray missing;
    for (const credentials::StandardElement element : standardElements.missing())
        missing.append(QString(credentials::elementName(element)));
    QJsonObject json {
        { QStringLiteral("format"), credentials::formatName(format) },
        { QStringLiteral("title"), title },
        { QStringLiteral("issuer"), QJsonObject { { QStringLiteral("id"), issuerId }, { QStringLiteral("name"), issuerName } } },
        { QStringLiteral("subject"), subject },
        { QStringLiteral("issued"), timeValue(issued) },
        { QStringLiteral("expires"), timeValue(expires) },
        { QStringLiteral("verdict"), verdictName(verdict) },
        { QStringLiteral("checks"), checkList },
        { QStringLiteral("standardElements"),
            QJsonObject { { QStringLiteral("present"), present }, { QStringLiteral("missing"), missing } } },
    };
    for (const auto &[name, list] :
        { std::pair(QStringLiteral("enclosed"), &enclosed), std::pair(QStringLiteral("endorsements"), &endorsements) }) {
        QJsonArray reports;
        for (const VerificationReport &report : *list)
            reports.append(report.toJson(languages));
        if (!reports.isEmpty())
            json.insert(name, reports);
    }
    return json;
}

} // namespace wb::trust
