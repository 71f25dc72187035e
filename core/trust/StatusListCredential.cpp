#include "core/base/Clock.h"
#include "core/base/Json.h"
#include "core/credentials/CredentialReader.h"
#include "core/trust/IssuerCheck.h"
#include "core/trust/ProofsOf.h"
#include "core/trust/StatusAnswer.h"

namespace wb::trust {

namespace {

using S = QLatin1StringView;
using credentials::Credential;
using proofs::Outcome;
using proofs::ProofResult;

constexpr qint64 clockToleranceSeconds = 300;

struct Names {
    S credential;
    S subject;
};

Names namesFor(const QString &entryType)
{
    if (entryType == S("StatusList2021Entry"))
        return { S("StatusList2021Credential"), S("StatusList2021") };
    return { S("BitstringStatusListCredential"), S("BitstringStatusList") };
}

// The same issuer by name, or the same organisation by the certificates both were sealed with.
bool isByIssuerOf(const Credential &credential, const QList<ProofResult> &credentialProofs, const Credential &list,
    const QList<ProofResult> &listProofs)
{
    if (!list.issuer.id.isEmpty() && list.issuer.id == credential.issuer.id)
        return true;
    const ProofResult seal = proofs::combined(credentialProofs);
    const ProofResult listSeal = proofs::combined(listProofs);
    if (!seal.certificate || !listSeal.certificate || seal.certificate->isSelfSigned() || listSeal.certificate->isSelfSigned())
        return false;
    const QString organization = seal.certificate->organizationIdentifier();
    return !organization.isEmpty() && organization == listSeal.certificate->organizationIdentifier()
        && seal.certificate->issuer() == listSeal.certificate->issuer();
}

// Empty, or why the list does not hold now.
QString dateProblem(const Credential &list, const QList<ProofResult> &proofs, const QDateTime &now)
{
    if (!list.unreadableDates.isEmpty())
        return QStringLiteral("a date of the list cannot be read");
    if (list.validFrom.isValid() && list.validFrom > now.addSecs(clockToleranceSeconds))
        return QStringLiteral("the list is not valid before ") + toRfc3339(list.validFrom);
    QDateTime expires = list.expires;
    for (const ProofResult &proof : proofs) {
        if (proof.expires.isValid() && (!expires.isValid() || proof.expires < expires))
            expires = proof.expires;
    }
    return expires.isValid() && expires < now ? QStringLiteral("the list expired on ") + toRfc3339(expires) : QString();
}

// When the issuer signed the list: the word of the issuer, which a stranger who brings the list cannot change.
QDateTime signedAt(const Credential &list, const QList<ProofResult> &proofs)
{
    for (const ProofResult &proof : proofs) {
        if (proof.created.isValid())
            return proof.created;
    }
    return list.issued.isValid() ? list.issued : list.validFrom;
}

StatusAnswer fromSubject(const StatusQuestion &question, const QJsonObject &subject, const Names &names)
{
    const QJsonObject &entry = question.reference.entry;
    if (!asArray(subject.value(S("type"))).contains(QJsonValue(names.subject)))
        return cannotTell(QStringLiteral("the list is of another kind than the credential says"));
    const QString purpose = question.reference.purpose;
    const QJsonArray purposes = asArray(subject.value(S("statusPurpose")));
    if (purpose.isEmpty() || !purposes.contains(QJsonValue(purpose)))
        return cannotTell(QStringLiteral("the list is not about \"%1\"").arg(purpose.left(40)));
    const QJsonValue size = entry.value(S("statusSize"));
    const int width = size.isUndefined() ? 1 : size.toInt(size.toString().toInt());
    const auto index = statusIndex(question.reference.index);
    if (!index)
        return cannotTell(index.error().detail);
    const auto bits = StatusBits::fromBitstring(subject.value(S("encodedList")).toString(), width, question.store.statusLimits());
    if (!bits)
        return cannotTell(QStringLiteral("the list cannot be read: ") + bits.error().detail);
    const auto value = bits->at(*index);
    if (!value)
        return cannotTell(QStringLiteral("the list does not reach that far: ") + value.error().detail);
    StatusAnswer answer = meaningOf(purpose, *value, entry);
    if (bits->entries() < question.store.statusLimits().expectedEntries) {
        answer.reason += QStringLiteral(" (the list is shorter than the standard asks: %1 of %2 entries)")
                             .arg(bits->entries())
                             .arg(question.store.statusLimits().expectedEntries);
    }
    return answer;
}

} // namespace

StatusAnswer askStatusListCredential(const StatusQuestion &question)
{
    const auto document = credentials::openDocument(question.list.content);
    if (!document)
        return cannotTell(QStringLiteral("the list cannot be read: ") + document.error().detail);
    const Credential list = credentials::readCredential(*document, question.list.content);
    const Names names = namesFor(question.reference.type);
    if (!list.types.contains(names.credential))
        return cannotTell(QStringLiteral("the list is no %1").arg(names.credential));
    // Real issuers publish lists elsewhere than their `id` says. Whoever is trusted says where a list was found; a stranger could
    // pass off one list of the issuer as another.
    if (!question.list.vouched && comparableUrl(list.id) != comparableUrl(question.reference.list))
        return cannotTell(QStringLiteral("the list is made for another address"));

    const QList<ProofResult> listProofs = boundToIssuer(proofsOf(*document, list, question.store), list);
    const ProofResult proof = proofs::combined(listProofs);
    if (proof.outcome == Outcome::Fail)
        return cannotTell(QStringLiteral("the list's own signature is wrong: ") + proof.reason);
    if (proof.outcome != Outcome::Pass)
        return cannotTell(QStringLiteral("the list's own signature could not be checked: ") + proof.reason);
    if (const Check issuer = checkIssuer(listProofs, list); issuer.outcome != Outcome::Pass)
        return cannotTell(QStringLiteral("the list is not proven to be its issuer's: ") + issuer.reason);
    if (const QString problem = dateProblem(list, listProofs, question.now); !problem.isEmpty())
        return cannotTell(problem);

    StatusAnswer answer = fromSubject(question, list.document.value(S("credentialSubject")).toObject(), names);
    answer.asOf = question.list.vouched ? question.list.fetched : signedAt(list, listProofs);
    if (!isByIssuerOf(question.credential, question.proofs, list, listProofs)) {
        const QString what = answer.outcome == Outcome::Unknown ? answer.reason : QStringLiteral("it says: ") + answer.reason;
        answer.outcome = Outcome::Unknown;
        answer.reason =
            QStringLiteral("the list is by %1 and not by the issuer, so it cannot decide; %2").arg(list.issuer.id.left(200), what);
    }
    return answer;
}

} // namespace wb::trust
