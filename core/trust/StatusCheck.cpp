#include "core/trust/StatusCheck.h"

#include "core/trust/StatusAnswer.h"

#include <QJsonArray>

#include <algorithm>

namespace wb::trust {

namespace {

using S = QLatin1StringView;
using credentials::Credential;
using credentials::StatusReference;

// The reader stops there; more could hide the one that matters.
constexpr qsizetype mostEntries = 16;

StatusAnswer askEntry(const Credential &credential, const QList<proofs::ProofResult> &proofs, const StatusReference &reference,
    const TrustStore &store, const QDateTime &now)
{
    const bool bits = reference.type == S("BitstringStatusListEntry") || reference.type == S("StatusList2021Entry");
    const bool token = reference.type == S("TokenStatusList");
    const bool revocations = reference.type == S("1EdTechRevocationList") || reference.type == S("RevocationList");
    if (!bits && !token && !revocations)
        return cannotTell(QStringLiteral("a kind of status that is not known here: ") + reference.type.left(100));
    if (reference.list.isEmpty())
        return cannotTell(QStringLiteral("the credential does not say where its status list is"));
    const HeldStatus *held = store.archive().status(reference.list);
    if (held == nullptr)
        return cannotTell(QStringLiteral("the status list the issuer names is not held here"));
    const StatusQuestion question { credential, proofs, reference, *held, store, now };
    if (bits)
        return askStatusListCredential(question);
    return token ? askTokenStatusList(question) : askRevocationList(question);
}

int badness(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Fail: return 2;
    case Outcome::Unknown: return 1;
    default: return 0;
    }
}

// Another mechanism than a list, in the `status` claim of a token (IETF Token Status List section 4.2).
QString foreignMechanism(const Credential &credential)
{
    const QJsonObject status = credential.document.value(S("status")).toObject();
    if (credential.securing != credentials::Securing::SdJwt || status.isEmpty() || status.contains(S("status_list")))
        return {};
    return status.keys().join(QStringLiteral(", ")).left(100);
}

// Open Badges 2.0: the issuer's profile names the list, where the badge carries the profile along (section "RevocationList"); a
// hosted assertion says by itself that it was revoked.
QList<std::pair<StatusAnswer, QString>> askOpenBadge20(
    const Credential &credential, const QList<proofs::ProofResult> &proofs, const TrustStore &store, const QDateTime &now)
{
    if (credential.document.value(S("revoked")) == QJsonValue(true)) {
        const QString why = credential.document.value(S("revocationReason")).toString().left(300);
        return { { { Outcome::Fail, why.isEmpty() ? QStringLiteral("revoked") : QStringLiteral("revoked: ") + why, {} }, {} } };
    }
    if (credential.securing != credentials::Securing::Jwt)
        return {};
    const QJsonObject issuer = credential.document.value(S("badge")).toObject().value(S("issuer")).toObject();
    if (issuer.isEmpty())
        return { { cannotTell(QStringLiteral("the issuer's profile, which would name its revocation list, is not held here")),
            {} } };
    const QString list = issuer.value(S("revocationList")).toString();
    if (list.isEmpty())
        return {};
    const StatusReference reference {
        .type = QStringLiteral("RevocationList"), .list = list, .path = QStringLiteral("/badge/issuer/revocationList")
    };
    return { { askEntry(credential, proofs, reference, store, now), list.left(200) } };
}

} // namespace

StatusAnswer cannotTell(const QString &why)
{
    return { Outcome::Unknown, why, {} };
}

StatusAnswer meaningOf(const QString &purpose, unsigned value, const QJsonObject &entry)
{
    if (purpose == S("revocation"))
        return value == 0 ? StatusAnswer { Outcome::Pass, QStringLiteral("not revoked") }
                          : StatusAnswer { Outcome::Fail, QStringLiteral("revoked") };
    if (purpose == S("suspension")) {
        return value == 0 ? StatusAnswer { Outcome::Pass, QStringLiteral("not suspended") }
                          : StatusAnswer { Outcome::Fail, QStringLiteral("suspended for now, not revoked") };
    }
    if (purpose == S("refresh"))
        return { Outcome::Pass,
            value == 0 ? QStringLiteral("no newer copy is announced") : QStringLiteral("the issuer has a newer copy of it") };
    if (purpose == S("message")) {
        for (const QJsonValue message : entry.value(S("statusMessage")).toArray()) {
            bool isNumber = false;
            const unsigned status = message.toObject().value(S("status")).toString().toUInt(&isNumber, 0); // "0x2"
            if (isNumber && status == value)
                return { Outcome::Pass,
                    QStringLiteral("the issuer's message: ") + message.toObject().value(S("message")).toString().left(300) };
        }
        return { Outcome::Pass, QStringLiteral("the issuer's message number %1, which it does not explain").arg(value) };
    }
    return cannotTell(QStringLiteral("the purpose \"%1\" is not known here").arg(purpose.left(40)));
}

Check checkStatus(
    const Credential &credential, const QList<proofs::ProofResult> &proofs, const TrustStore &store, const QDateTime &now)
{
    QList<std::pair<StatusAnswer, QString>> answers;
    for (const StatusReference &reference : credential.statuses)
        answers.append({ askEntry(credential, proofs, reference, store, now), reference.list.left(200) });
    if (answers.size() >= mostEntries)
        answers.append({ cannotTell(QStringLiteral("there are more status entries than are looked at")), {} });
    if (credential.format == credentials::CredentialFormat::OpenBadge20)
        answers.append(askOpenBadge20(credential, proofs, store, now));
    if (const QString mechanism = foreignMechanism(credential); !mechanism.isEmpty())
        answers.append({ cannotTell(QStringLiteral("a kind of status that is not known here: ") + mechanism), {} });
    if (answers.isEmpty())
        return { CheckKind::Status, Outcome::NotApplicable,
            QStringLiteral("the issuer names no place where it could be taken back"), {} };

    std::stable_sort(answers.begin(), answers.end(),
        [](const auto &a, const auto &b) { return badness(a.first.outcome) > badness(b.first.outcome); });
    Check check { CheckKind::Status, answers.first().first.outcome, {}, {} };
    QStringList reasons;
    for (const auto &[answer, list] : answers) {
        const QString text = list.isEmpty() ? answer.reason : QStringLiteral("%1: %2").arg(answer.reason, list);
        if (!reasons.contains(text))
            reasons.append(text);
        if (answer.outcome == check.outcome && answer.asOf.isValid() && (!check.asOf.isValid() || answer.asOf < check.asOf))
            check.asOf = answer.asOf;
    }
    check.reason = reasons.join(QStringLiteral("; "));
    return check;
}

} // namespace wb::trust
