#include "qml/Wanderbuch/Wallet/ClaimChoice.h"

#include "core/base/Json.h"
#include "core/credentials/CredentialDocument.h"
#include "core/proofs/Disclosures.h"
#include "core/proofs/SdJwtPresentation.h"
#include "qml/Wanderbuch/Wallet/ClaimWords.h"

#include <QJsonDocument>

#include <algorithm>

namespace wb::ui {

namespace {

constexpr qsizetype mostOptions = 200;
constexpr qsizetype longestValue = 120;

QString textOf(const QJsonValue &value)
{
    QString text = value.isString() ? value.toString()
        : value.isArray()           ? QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact))
        : value.isObject()          ? QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact))
                                    : value.toVariant().toString();
    text = claimValue(text);
    return text.size() > longestValue ? text.left(longestValue - 1) + QChar(0x2026) : text;
}

QJsonValue at(QJsonValue value, const QJsonArray &path)
{
    for (const QJsonValue step : path)
        value = step.isString() ? value.toObject().value(step.toString()) : value.toArray().at(step.toInt());
    return value;
}

} // namespace

QList<ClaimOption> claimOptions(const QByteArray &credential)
{
    QList<ClaimOption> options;
    const auto document = credentials::openDocument(credential);
    if (!document || !document->sdJwt)
        return options;
    const auto payload = parseJsonObject(document->sdJwt->jws.payload);
    const auto disclosed = payload ? proofs::discloseClaims(*payload, document->sdJwt->disclosures) : Result<proofs::DisclosedClaims>(failure(ErrorCode::MalformedDocument));
    if (!disclosed)
        return options;
    QList<QJsonArray> paths;
    for (const auto &place : disclosed->places.first(std::min(disclosed->places.size(), mostOptions)))
        paths.append(place.path);
    const QStringList names = claimNames(paths);
    for (qsizetype i = 0; i < paths.size(); ++i)
        options.append({names.at(i), textOf(at(disclosed->claims, paths.at(i))), false, paths.at(i)});
    return options;
}

Result<QByteArray> discloseClaims(const QByteArray &credential, const QList<ClaimOption> &options, const crypto::Ed25519KeyPair &holder,
    const QString &challenge, const QString &domain, const Clock &clock)
{
    WB_TRY(const auto document, credentials::openDocument(credential));
    if (!document.sdJwt)
        return failure(ErrorCode::UnsupportedFormat, QStringLiteral("no SD-JWT"));
    QList<QJsonArray> paths;
    for (const ClaimOption &option : options) {
        if (option.chosen)
            paths.append(option.path);
    }
    proofs::SdJwt chosen = *document.sdJwt;
    if (paths.isEmpty()) {
        chosen.disclosures.clear();
        chosen.keyBinding.clear();
    } else {
        WB_TRY(chosen, proofs::chooseClaims(chosen, paths));
    }
    if (!challenge.isEmpty() || !domain.isEmpty()) {
        WB_TRY(chosen, proofs::bindToHolder(std::move(chosen), holder, {challenge, domain, clock.nowUtc(), {}}));
    }
    return proofs::compactSdJwt(chosen);
}

} // namespace wb::ui
