#include "core/trust/SealRevocation.h"

#include "core/base/Json.h"
#include "core/crypto/Revocation.h"
#include "core/proofs/JadesExtras.h"
#include "core/trust/SigningTime.h"

#include <algorithm>

namespace wb::trust {

namespace {

using S = QLatin1StringView;
using crypto::Certificate;
using crypto::RevocationAnswer;
using proofs::Outcome;
using proofs::ProofResult;

constexpr qsizetype mostAnswers = 32; // that are looked at
constexpr int mostAuthorities = 8; // above the signer's certificate

struct Answers {
    QList<QByteArray> lists;
    QList<QByteArray> responses;
};

// A list of pkiOb (section 5.4.1); without `encoding` it is DER.
void addDer(const QJsonValue &objects, QList<QByteArray> &found)
{
    const QJsonArray list = objects.toArray();
    for (const QJsonValue object : list) {
        if (found.size() >= mostAnswers)
            return;
        const QByteArray text = object.toObject().value(S("val")).toString().toLatin1();
        if (const auto der = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors))
            found.append(der.decoded);
    }
}

Answers answersIn(const proofs::JwsSignature &signature)
{
    Answers answers;
    const proofs::JadesExtras extras = proofs::readExtras(signature.header);
    for (const proofs::JadesExtra &extra : extras.members) {
        if (extra.name != S("rVals"))
            continue;
        addDer(extra.value.toObject().value(S("crlVals")), answers.lists);
        addDer(extra.value.toObject().value(S("ocspVals")), answers.responses);
    }
    return answers;
}

// What is known latest; that it was withdrawn counts before anything else.
std::optional<RevocationAnswer> ask(const Answers &answers, const Certificate &certificate, const Certificate &issuer)
{
    std::optional<RevocationAnswer> known;
    const auto take = [&known](const Result<RevocationAnswer> &answer) {
        if (!answer || (known && known->isRevoked && !answer->isRevoked))
            return;
        const bool isWorse = !known || (answer->isRevoked && !known->isRevoked);
        const bool isEarlier = known && known->isRevoked && answer->isRevoked && answer->revokedAt < known->revokedAt;
        if (isWorse || isEarlier || (!answer->isRevoked && answer->asOf > known->asOf))
            known = *answer;
    };
    for (const QByteArray &list : answers.lists)
        take(crypto::askRevocationList(list, certificate, issuer));
    for (const QByteArray &response : answers.responses)
        take(crypto::askOcspResponse(response, certificate, issuer));
    return known;
}

QString day(const QDateTime &time)
{
    return time.date().toString(Qt::ISODate);
}

void judge(ProofResult &proof, const Answers &answers, const TrustStore &store, const QDateTime &now)
{
    const QList<Certificate> authorities = proof.intermediates + store.roots();
    Certificate certificate = *proof.certificate;
    for (int height = 0; height < mostAuthorities && !certificate.isSelfSigned(); ++height) {
        const auto issuer = std::find_if(authorities.begin(), authorities.end(),
            [&certificate](const Certificate &candidate) { return crypto::isIssuedBy(certificate, candidate); });
        if (issuer == authorities.end())
            return;
        const auto answer = ask(answers, certificate, *issuer);
        if (answer && height == 0)
            proof.unevaluated.removeAll(QStringLiteral("rVals"));
        if (answer && answer->isRevoked) {
            const SigningTime signedAt = signingTime(proof, store, now);
            const QString withdrawn =
                QStringLiteral("the certificate of %1 was withdrawn on %2").arg(certificate.subject(), day(answer->revokedAt));
            if (signedAt.basis == SigningTime::Basis::Proven && signedAt.time < answer->revokedAt) {
                proof.reason += QStringLiteral("; ") + withdrawn + QStringLiteral(", after the seal was made");
            } else {
                proof.outcome = Outcome::Unknown;
                proof.reason = withdrawn + QStringLiteral(", and nothing held here proves that the seal was made before");
                return;
            }
        } else if (answer && height == 0) {
            proof.reason += QStringLiteral("; not withdrawn as of %1, as its authority said").arg(day(answer->asOf));
        }
        certificate = *issuer;
    }
}

} // namespace

QList<ProofResult> judgedByRevocation(
    QList<ProofResult> proofs, const proofs::Jws &jws, const TrustStore &store, const QDateTime &now)
{
    for (qsizetype i = 0; i < std::min(proofs.size(), jws.signatures.size()); ++i) {
        if (proofs[i].outcome == Outcome::Pass && proofs[i].certificate && proofs[i].unevaluated.contains(S("rVals")))
            judge(proofs[i], answersIn(jws.signatures.at(i)), store, now);
    }
    return proofs;
}

} // namespace wb::trust
