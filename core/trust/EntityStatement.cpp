#include "core/trust/EntityStatement.h"

#include "core/base/Json.h"
#include "core/proofs/JwkSet.h"
#include "core/proofs/JwsHeader.h"

namespace wb::trust {

namespace {

using S = QLatin1StringView;

constexpr qsizetype longest = 256 * 1024;

QDateTime numericDate(const QJsonValue &value)
{
    const double seconds = value.toDouble(-1);
    return seconds >= 0 && seconds < 1e11 ? QDateTime::fromSecsSinceEpoch(static_cast<qint64>(seconds), Qt::UTC) : QDateTime();
}

} // namespace

Result<EntityStatement> readEntityStatement(QByteArrayView token)
{
    if (token.size() > longest)
        return failure(ErrorCode::TooLarge, QStringLiteral("an entity statement of more than 256 KiB"));
    EntityStatement statement;
    WB_TRY(statement.jws, proofs::parseCompactJws(token));
    if (statement.jws.signatures.first().protectedHeader.value(S("typ")).toString() != S("entity-statement+jwt"))
        return failure(ErrorCode::MalformedDocument, QStringLiteral("the token is no entity statement"));
    WB_TRY(const QJsonObject claims, parseJsonObject(statement.jws.payload, { .bytes = longest, .depth = 16 }));
    statement.issuer = claims.value(S("iss")).toString();
    statement.subject = claims.value(S("sub")).toString();
    statement.issued = numericDate(claims.value(S("iat")));
    statement.expires = numericDate(claims.value(S("exp")));
    statement.keys = claims.value(S("jwks")).toObject();
    if (statement.issuer.isEmpty() || statement.subject.isEmpty() || !statement.issued.isValid() || !statement.expires.isValid())
        return failure(ErrorCode::MalformedDocument, QStringLiteral("the entity statement lacks iss, sub, iat or exp"));
    const QJsonObject metadata = claims.value(S("metadata")).toObject();
    const QJsonObject entity = metadata.value(S("federation_entity")).toObject();
    statement.name = entity.value(S("organization_name")).toString();
    if (statement.name.isEmpty())
        statement.name = metadata.value(S("institution_additional_information")).toObject().value(S("legal_name")).toString();
    statement.homepage = entity.value(S("homepage_uri")).toString();
    return statement;
}

Result<void> verifyEntityStatement(const EntityStatement &statement, const QJsonObject &keysOfIssuer)
{
    const proofs::JwsSignature &signature = statement.jws.signatures.first();
    WB_TRY(const crypto::SignatureAlgorithm algorithm, proofs::headerAlgorithm(signature.protectedHeader));
    WB_TRY(const crypto::PublicKey key,
        proofs::keyFromJwkSet(keysOfIssuer, signature.protectedHeader.value(S("kid")).toString(), algorithm));
    return proofs::verifyJwsSignature(statement.jws, signature, key);
}

} // namespace wb::trust
