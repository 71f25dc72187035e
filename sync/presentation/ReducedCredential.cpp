#include "sync/presentation/ReducedCredential.h"

#include "core/base/Json.h"
#include "core/proofs/ClaimPath.h"
#include "core/proofs/Disclosures.h"
#include "core/proofs/EcdsaSd2023.h"
#include "core/proofs/EcdsaSdProofValue.h"
#include "core/proofs/SdJwtPresentation.h"

#include <algorithm>

namespace wb::sync {

namespace {

using S = QLatin1StringView;
using credentials::CredentialMatch;
using credentials::HeldCredential;
using credentials::QueryFormat;
using credentials::SelectedClaim;

constexpr qsizetype longestValue = 1000;
constexpr qsizetype mostLines = 1000;

Result<ReducedCredential> reduceSdJwt(const HeldCredential &held, const CredentialMatch &match)
{
    WB_TRY(const proofs::SdJwt whole, proofs::parseSdJwt(held.raw));
    QList<QJsonArray> paths;
    for (const SelectedClaim &claim : match.asked)
        paths.append(claim.place);
    WB_TRY(const proofs::SdJwt chosen, proofs::chooseClaims(whole, paths));
    WB_TRY(const QJsonObject payload, parseJsonObject(chosen.jws.payload));
    WB_TRY(const proofs::DisclosedClaims disclosed, proofs::discloseClaims(payload, chosen.disclosures));
    return ReducedCredential { proofs::compactSdJwt(chosen), {}, disclosed.claims, !whole.disclosures.isEmpty() };
}

bool hasBaseProof(const QJsonObject &document)
{
    const QJsonObject proof = document.value(S("proof")).toObject(); // a set of proofs is no object
    if (proof.value(S("cryptosuite")).toString() != S("ecdsa-sd-2023"))
        return false;
    return proofs::isEcdsaSdBase(proof.value(S("proofValue")).toString());
}

QString pointer(const QJsonArray &place)
{
    QString text;
    for (const QJsonValue step : place) {
        QString name = step.isString() ? step.toString() : QString::number(step.toInteger());
        name.replace(QLatin1Char('~'), S("~0")).replace(QLatin1Char('/'), S("~1"));
        text += QLatin1Char('/') + name;
    }
    return text;
}

Result<ReducedCredential> reduceDocument(
    const HeldCredential &held, const CredentialMatch &match, const linkeddata::ContextTable &contexts)
{
    WB_TRY(const QJsonObject document, parseJsonObject(held.raw));
    if (!hasBaseProof(document))
        return ReducedCredential { {}, document, document, false };
    QStringList pointers;
    for (const SelectedClaim &claim : match.asked)
        pointers.append(pointer(claim.place));
    if (pointers.isEmpty())
        pointers.append(QStringLiteral("/issuer")); // nothing was asked for: what every credential says anyway
    WB_TRY(const QJsonObject derived, proofs::deriveDisclosure(document, pointers, contexts));
    return ReducedCredential { {}, derived, derived, true };
}

// Where elements of a list were left out, the positions of the others are no longer those that were asked for.
QJsonArray withoutPositions(QJsonArray place)
{
    for (qsizetype i = 0; i < place.size(); ++i) {
        if (place.at(i).isDouble())
            place.replace(i, QJsonValue::Null);
    }
    return place;
}

} // namespace

Result<ReducedCredential> reduceCredential(
    const HeldCredential &held, const CredentialMatch &match, const linkeddata::ContextTable &contexts)
{
    switch (held.format) {
    case QueryFormat::SdJwtVc: return reduceSdJwt(held, match);
    case QueryFormat::JwtVcJson: return ReducedCredential { held.raw, {}, held.claims, false };
    case QueryFormat::LdpVc: return reduceDocument(held, match, contexts);
    case QueryFormat::Other: break;
    }
    return failure(ErrorCode::UnsupportedFormat, held.title);
}

QList<ShownClaim> shownClaims(const ReducedCredential &reduced, const QList<SelectedClaim> &asked)
{
    QList<QJsonArray> wanted;
    for (const SelectedClaim &claim : asked)
        wanted.append(reduced.selective ? withoutPositions(claim.place) : claim.place);
    QJsonObject claims = reduced.visible;
    claims.remove(S("@context"));
    claims.remove(S("proof"));
    const auto every = credentials::everyClaim(claims).value_or(QList<SelectedClaim>());
    QList<ShownClaim> lines;
    for (const SelectedClaim &claim : every) {
        const bool isAsked = std::any_of(wanted.begin(), wanted.end(),
            [&](const QJsonArray &path) { return claim.place.size() >= path.size() && proofs::isOnTheWay(claim.place, path); });
        lines.append({ claim.place, claimName(claim.place), claimText(claim.value), isAsked });
    }
    std::stable_partition(lines.begin(), lines.end(), [](const ShownClaim &line) { return line.asked; });
    const bool cut = lines.size() > mostLines || (every.isEmpty() && !claims.isEmpty());
    if (cut) {
        lines = lines.first(std::min(lines.size(), mostLines - 1));
        lines.append({ {}, QStringLiteral("…"), {}, false });
    }
    return lines;
}

QString plainText(QString text)
{
    text.removeIf([](QChar c) {
        const bool turns = (c >= QChar(0x202a) && c <= QChar(0x202e)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
        return turns || (c.category() == QChar::Other_Control && c != u'\n');
    });
    return text;
}

QString claimText(const QJsonValue &value)
{
    if (value.isString()) {
        const QString text = plainText(value.toString());
        if (text.startsWith(S("data:")))
            return QStringLiteral("%1, %2 KiB")
                .arg(text.mid(5, 60).section(QLatin1Char(';'), 0, 0).section(QLatin1Char(','), 0, 0))
                .arg(text.size() * 3 / 4 / 1024 + 1);
        return text.size() > longestValue ? text.left(longestValue - 1) + QStringLiteral("…") : text;
    }
    const QByteArray json = canonicalJson(QJsonArray { value }).value_or(QByteArray("[]"));
    return QString::fromUtf8(json.mid(1).chopped(1)).left(longestValue);
}

QString claimName(const QJsonArray &path)
{
    QStringList names;
    for (const QJsonValue step : path)
        names.append(step.isString() ? plainText(step.toString().left(200)).simplified() : QString::number(step.toInteger() + 1));
    return names.join(QStringLiteral(" › "));
}

} // namespace wb::sync
