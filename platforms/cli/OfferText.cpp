#include "platforms/cli/OfferText.h"

#include <algorithm>

namespace wb::cli {

namespace {

using S = QLatin1StringView;
using sync::IdentityProof;
using sync::OfferedCredential;
using sync::OfferedQuery;
using sync::PresentationOffer;

QString proofText(const sync::VerifierIdentity &verifier)
{
    switch (verifier.proof) {
    case IdentityProof::Address: return QStringLiteral("nothing proves who that is: only where the answer goes");
    case IdentityProof::Did: return QStringLiteral("signed with the key of %1").arg(verifier.client.original);
    case IdentityProof::Certificate: return QStringLiteral("certificate by %1").arg(verifier.vouchedBy);
    case IdentityProof::Attestation: return QStringLiteral("%1 vouches for it").arg(verifier.vouchedBy);
    case IdentityProof::Registration: break;
    }
    return QStringLiteral("registered here");
}

S proofName(IdentityProof proof)
{
    switch (proof) {
    case IdentityProof::Address: return S("address");
    case IdentityProof::Did: return S("did");
    case IdentityProof::Certificate: return S("certificate");
    case IdentityProof::Attestation: return S("attestation");
    case IdentityProof::Registration: break;
    }
    return S("registration");
}

const OfferedCredential *chosen(const OfferedQuery &query, const QString &id)
{
    const auto found =
        std::find_if(query.credentials.begin(), query.credentials.end(), [&](const auto &one) { return one.id == id; });
    return found == query.credentials.end() ? nullptr : &*found;
}

QString credentialText(const OfferedCredential &credential)
{
    QString text = QStringLiteral("%1 (%2), %3\n").arg(credential.title, credential.issuerName, credential.id);
    if (!credential.selective)
        text += QStringLiteral("  is shown whole: nothing of it can be kept back\n");
    if (credential.expires.isValid() && credential.expires < QDateTime::currentDateTimeUtc())
        text += QStringLiteral("  has ended on %1\n").arg(credential.expires.date().toString(Qt::ISODate));
    if (!credential.bound)
        text += QStringLiteral("  nothing in it says that it is yours: the verifier may refuse it\n");
    if (credential.certified == credentials::Certified::Unknown)
        text += QStringLiteral("  whether the verifier accepts its issuer is not known here\n");
    for (const sync::ShownClaim &line : credential.claims)
        text += QStringLiteral("  %1 %2: %3\n").arg(line.asked ? QStringLiteral("*") : QStringLiteral(" "), line.name, line.value);
    return text;
}

QJsonObject credentialJson(const QString &query, const OfferedCredential &credential)
{
    QJsonArray claims;
    for (const sync::ShownClaim &line : credential.claims)
        claims.append(QJsonObject { { QStringLiteral("path"), line.path }, { QStringLiteral("value"), line.value },
            { QStringLiteral("asked"), line.asked } });
    return { { QStringLiteral("query"), query }, { QStringLiteral("id"), credential.id },
        { QStringLiteral("title"), credential.title }, { QStringLiteral("whole"), !credential.selective },
        { QStringLiteral("claims"), claims } };
}

QString missingText(const OfferedQuery &query)
{
    const QString what = query.types.isEmpty()
        ? query.formatName
        : QStringLiteral("%1 (%2)").arg(query.types.join(QStringLiteral(", ")), query.formatName);
    switch (query.nearest) {
    case credentials::Mismatch::Format:
        return query.formatName == S("mso_mdoc") ? QStringLiteral("documents by ISO 18013-5 (mso_mdoc) are not supported")
                                                 : QStringLiteral("no credential in the format %1").arg(query.formatName);
    case credentials::Mismatch::Claims:
        return QStringLiteral("%1: a credential is there, but not with every claim that is asked for").arg(what);
    case credentials::Mismatch::HolderBinding:
        return QStringLiteral("%1: a credential is there, but bound to a key that is not").arg(what);
    case credentials::Mismatch::Authority:
        return QStringLiteral("%1: a credential is there, but not by an issuer that is asked for").arg(what);
    case credentials::Mismatch::Type:
    case credentials::Mismatch::None: break;
    }
    return QStringLiteral("no credential %1").arg(what);
}

} // namespace

QString offerText(const PresentationOffer &offer, const credentials::DcqlChoice &choice)
{
    const sync::VerifierIdentity &verifier = offer.request.verifier;
    QString text = QStringLiteral("%1 asks (%2)\n").arg(verifier.name, proofText(verifier));
    if (!verifier.claimedName.isEmpty() && verifier.claimedName != verifier.name)
        text += QStringLiteral("it calls itself: %1\n").arg(verifier.claimedName);
    text += QStringLiteral("the answer goes to: %1\n").arg(offer.request.target.toString(QUrl::RemoveQuery));
    for (const auto &transaction : offer.transactions) {
        text += QStringLiteral("you would agree to:\n");
        for (const sync::ShownClaim &line : transaction)
            text += QStringLiteral("  %1: %2\n").arg(line.name, line.value);
    }
    if (!choice.isEmpty())
        text += QStringLiteral("it would be shown (* was asked for):\n");
    for (auto one = choice.begin(); one != choice.end(); ++one) {
        for (const QString &id : one.value()) {
            if (const OfferedCredential *credential = chosen(*offer.query(one.key()), id))
                text += credentialText(*credential);
        }
    }
    return text.trimmed();
}

QJsonObject offerJson(const PresentationOffer &offer, const credentials::DcqlChoice &choice)
{
    const sync::VerifierIdentity &verifier = offer.request.verifier;
    QJsonArray shown;
    for (auto one = choice.begin(); one != choice.end(); ++one) {
        for (const QString &id : one.value()) {
            if (const OfferedCredential *credential = chosen(*offer.query(one.key()), id))
                shown.append(credentialJson(one.key(), *credential));
        }
    }
    QJsonArray alternatives;
    for (const OfferedQuery &query : offer.queries) {
        for (const OfferedCredential &credential : query.credentials)
            alternatives.append(QJsonObject { { QStringLiteral("query"), query.id }, { QStringLiteral("id"), credential.id } });
    }
    return { { QStringLiteral("verifier"),
                 QJsonObject { { QStringLiteral("clientId"), verifier.client.full }, { QStringLiteral("name"), verifier.name },
                     { QStringLiteral("proof"), QString(proofName(verifier.proof)) },
                     { QStringLiteral("vouchedBy"), verifier.vouchedBy },
                     { QStringLiteral("claimedName"), verifier.claimedName } } },
        { QStringLiteral("target"), offer.request.target.toString(QUrl::FullyEncoded) },
        { QStringLiteral("canAnswer"), offer.canAnswer }, { QStringLiteral("shown"), shown },
        { QStringLiteral("candidates"), alternatives } };
}

QString offerProblem(const PresentationOffer &offer)
{
    QStringList missing;
    for (const OfferedQuery &query : offer.queries) {
        if (query.credentials.isEmpty())
            missing.append(missingText(query));
    }
    missing.removeDuplicates();
    if (!missing.isEmpty())
        return missing.join(QStringLiteral("; "));
    return offer.request.problemDetail;
}

} // namespace wb::cli
