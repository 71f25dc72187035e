#include "core/base/Json.h"
#include "core/trust/StatusAnswer.h"

namespace wb::trust {

namespace {

using S = QLatin1StringView;
using proofs::Outcome;

constexpr qsizetype mostEntries = 500000;

QString idOf(const QJsonValue &value)
{
    return value.isString() ? value.toString() : value.toObject().value(S("id")).toString();
}

bool names(const QJsonValue &entry, const credentials::Credential &credential)
{
    if (!credential.id.isEmpty() && idOf(entry) == credential.id)
        return true;
    // Open Badges 1.1 and 2.0 know a `uid` beside the id.
    const QString uid = credential.document.value(S("uid")).toString();
    return !uid.isEmpty() && (entry.toObject().value(S("uid")).toString() == uid || entry.toString() == uid);
}

} // namespace

StatusAnswer askRevocationList(const StatusQuestion &question)
{
    if (!question.list.vouched)
        return cannotTell(QStringLiteral("the list is not signed, and nobody trusted here says that it is the issuer's"));
    const auto list = parseJsonObject(question.list.content, { .bytes = question.store.statusLimits().mostBytes, .depth = 16 });
    if (!list)
        return cannotTell(QStringLiteral("the list cannot be read: ") + list.error().detail);
    if (question.credential.id.isEmpty())
        return cannotTell(QStringLiteral("the credential has no id that a list could name"));
    const bool version2 = question.reference.type == S("RevocationList");
    const QJsonValue entries = list->value(version2 ? S("revokedAssertions") : S("revokedCredentials"));
    if (!entries.isArray() && !(version2 && entries.isUndefined()))
        return cannotTell(QStringLiteral("the list is of another kind than the credential says"));
    // Version 2.0 lets the issuer's own profile name the list; where the list names an issuer, it has to be the same.
    const QString issuer = idOf(list->value(S("issuer")));
    if (!(version2 && issuer.isEmpty()) && issuer != question.credential.issuer.id)
        return cannotTell(QStringLiteral("the list is by %1 and not by the issuer").arg(issuer.left(200)));
    const QJsonArray array = entries.toArray();
    if (array.size() > mostEntries)
        return cannotTell(QStringLiteral("the list has more than 500,000 entries"));
    StatusAnswer answer { Outcome::Pass, QStringLiteral("not revoked (the list itself carries no signature)"),
        question.list.fetched };
    for (const QJsonValue entry : array) {
        if (!names(entry, question.credential) || entry.toObject().value(S("revoked")) == QJsonValue(false))
            continue;
        answer.outcome = Outcome::Fail;
        answer.reason = QStringLiteral("revoked");
        if (const QString why = entry.toObject().value(S("revocationReason")).toString(); !why.isEmpty())
            answer.reason += QStringLiteral(": ") + why.left(300);
        break;
    }
    return answer;
}

} // namespace wb::trust
