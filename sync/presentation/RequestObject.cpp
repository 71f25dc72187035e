#include "sync/presentation/RequestObject.h"

#include "core/base/Json.h"
#include "core/proofs/Jwe.h"
#include "core/proofs/JwsHeader.h"

#include <QDateTime>

namespace wb::sync {

namespace {

using S = QLatin1StringView;

constexpr qsizetype mostBytes = 256 * 1024;
constexpr int deepestJson = 32;
constexpr qint64 clockSkew = 60; // seconds

tl::unexpected<Error> wrong(const char *why)
{
    return failure(ErrorCode::InvalidArgument, QStringLiteral("the request ") + S(why));
}

} // namespace

Result<RequestObject> readRequestObject(const QByteArray &text)
{
    if (text.size() > mostBytes)
        return failure(ErrorCode::TooLarge, QStringLiteral("a request of more than 256 KiB"));
    const QByteArray token = text.trimmed();
    if (proofs::looksLikeJwe(token))
        return failure(ErrorCode::UnsupportedFormat, QStringLiteral("encrypted requests"));
    RequestObject request;
    WB_TRY(request.jws, proofs::parseCompactJws(token));
    request.header = request.jws.signatures.first().protectedHeader;
    if (request.header.value(S("alg")).toString() == S("none"))
        return failure(ErrorCode::NotSigned, QStringLiteral("the request"));
    if (proofs::mediaType(request.header.value(S("typ"))) != S("oauth-authz-req+jwt"))
        return failure(ErrorCode::MalformedDocument, QStringLiteral("the request says that it is something else (typ)"));
    WB_TRY(request.claims, parseJsonObject(request.jws.payload, { .bytes = mostBytes, .depth = deepestJson }));
    return request;
}

Result<void> checkRequestTimes(const QJsonObject &claims, const QDateTime &now, const QUrl &fetchedFrom)
{
    const double seconds = double(now.toSecsSinceEpoch());
    for (const S name : { S("exp"), S("nbf"), S("iat") }) {
        if (claims.contains(name) && !claims.value(name).isDouble())
            return wrong("holds a time that cannot be read");
    }
    if (claims.contains(S("exp")) && claims.value(S("exp")).toDouble() + clockSkew <= seconds)
        return wrong("has expired");
    if (claims.value(S("nbf")).toDouble() - clockSkew > seconds || claims.value(S("iat")).toDouble() - clockSkew > seconds)
        return wrong("is from a time that has not come yet");
    const QJsonArray audience = asArray(claims.value(S("aud")));
    const bool forUs = audience.isEmpty() || audience.contains(QJsonValue(S("https://self-issued.me/v2")))
        || (!fetchedFrom.isEmpty() && audience.contains(QJsonValue(fetchedFrom.toString(QUrl::FullyEncoded))));
    if (!forUs)
        return wrong("is made for another wallet");
    return {};
}

} // namespace wb::sync
