#include "core/base/Clock.h"
#include "core/base/Json.h"
#include "core/proofs/Jws.h"
#include "core/proofs/JwsHeader.h"
#include "core/trust/StatusAnswer.h"

namespace wb::trust {

namespace {

using S = QLatin1StringView;
using proofs::Outcome;

constexpr qint64 clockToleranceSeconds = 300;

QDateTime numericDate(const QJsonValue &value)
{
    const double seconds = value.toDouble(-1);
    return seconds >= 0 && seconds < 1e11 ? QDateTime::fromSecsSinceEpoch(static_cast<qint64>(seconds), Qt::UTC) : QDateTime();
}

// Section 7.1, "Status Types Values".
StatusAnswer meaningOfToken(unsigned value)
{
    switch (value) {
    case 0: return { Outcome::Pass, QStringLiteral("valid") };
    case 1: return { Outcome::Fail, QStringLiteral("revoked") };
    case 2: return { Outcome::Fail, QStringLiteral("suspended for now, not revoked") };
    default: return cannotTell(QStringLiteral("the status is %1, which only its issuer can explain").arg(value));
    }
}

// Empty, or why the list's signature does not count.
QString signatureProblem(const proofs::Jws &jws, const QString &issuer, const proofs::KeyResolver &resolver)
{
    const proofs::JwsSignature &signature = jws.signatures.first();
    const QString kid = signature.protectedHeader.value(S("kid")).toString();
    if (issuer.isEmpty())
        return QStringLiteral("nobody is named who signed the list");
    QString method = issuer;
    if (kid.startsWith(S("did:")) || kid.startsWith(S("https:")))
        method = kid;
    else if (!kid.isEmpty())
        method += (kid.startsWith(QLatin1Char('#')) ? QString() : QStringLiteral("#")) + kid;
    const auto key = resolver.resolve(method, QStringLiteral("assertionMethod"));
    if (!key)
        return QStringLiteral("the list's own signature could not be checked: ") + key.error().detail;
    if (key->controller != issuer)
        return QStringLiteral("the list is signed with a key of %1 and not of its issuer").arg(key->controller.left(200));
    if (const auto verified = proofs::verifyJwsSignature(jws, signature, key->key); !verified)
        return QStringLiteral("the list's own signature is wrong: ") + verified.error().detail;
    return {};
}

} // namespace

StatusAnswer askTokenStatusList(const StatusQuestion &question)
{
    const auto jws = proofs::parseCompactJws(question.list.content.trimmed());
    if (!jws)
        return cannotTell(QStringLiteral("the list cannot be read as a signed token: ") + jws.error().detail);
    QString type = jws->signatures.first().protectedHeader.value(S("typ")).toString().toLower();
    if (type.startsWith(S("application/")))
        type.remove(0, 12);
    if (type != S("statuslist+jwt"))
        return cannotTell(QStringLiteral("the list is of another kind than the credential says"));
    const auto claims = parseJsonObject(jws->payload);
    if (!claims)
        return cannotTell(QStringLiteral("the list cannot be read: ") + claims.error().detail);
    if (claims->value(S("sub")).toString() != question.reference.list)
        return cannotTell(QStringLiteral("the list is made for another address"));

    const QString ofCredential =
        question.credential.tokenIssuer.isEmpty() ? question.credential.issuer.id : question.credential.tokenIssuer;
    const QString issuer = claims->contains(S("iss")) ? claims->value(S("iss")).toString() : ofCredential;
    if (const QString problem = signatureProblem(*jws, issuer, question.store.resolver()); !problem.isEmpty())
        return cannotTell(problem);

    const QDateTime issued = numericDate(claims->value(S("iat")));
    const QDateTime expires = numericDate(claims->value(S("exp")));
    if (!issued.isValid() || (claims->contains(S("exp")) && !expires.isValid()))
        return cannotTell(QStringLiteral("a date of the list cannot be read"));
    if (issued > question.now.addSecs(clockToleranceSeconds))
        return cannotTell(QStringLiteral("the list is from the future: ") + toRfc3339(issued));
    if (expires.isValid() && expires < question.now)
        return cannotTell(QStringLiteral("the list expired on ") + toRfc3339(expires));

    const QJsonObject list = claims->value(S("status_list")).toObject();
    const auto index = statusIndex(question.reference.index);
    if (!index)
        return cannotTell(index.error().detail);
    const auto bits =
        StatusBits::fromTokenList(list.value(S("lst")).toString(), list.value(S("bits")).toInt(0), question.store.statusLimits());
    if (!bits)
        return cannotTell(QStringLiteral("the list cannot be read: ") + bits.error().detail);
    const auto value = bits->at(*index);
    if (!value)
        return cannotTell(QStringLiteral("the list does not reach that far: ") + value.error().detail);
    StatusAnswer answer = meaningOfToken(*value);
    answer.asOf = question.list.vouched ? question.list.fetched : issued;
    if (issuer != ofCredential) {
        answer.outcome = Outcome::Unknown;
        answer.reason = QStringLiteral("the list is by %1 and not by the issuer, so it cannot decide; it says: %2")
                            .arg(issuer.left(200), answer.reason);
    }
    return answer;
}

} // namespace wb::trust
