#include "core/credentials/badges/BakedBadge.h"

#include "core/base/Json.h"
#include "core/credentials/badges/BakedPng.h"
#include "core/credentials/badges/BakedSvg.h"
#include "core/credentials/badges/PngChunks.h"
#include "core/proofs/Jws.h"

#include <QUrl>

namespace wb::credentials {

namespace {

using S = QLatin1StringView;

constexpr qsizetype mostBytes = 8 * 1024 * 1024;

Result<BadgeGeneration> generationOf(const QByteArray &badge)
{
    QByteArray json = badge;
    if (!badge.startsWith('{')) {
        const auto jws = proofs::parseCompactJws(badge);
        if (!jws)
            return failure(ErrorCode::InvalidArgument, QStringLiteral("neither JSON nor a compact token"));
        json = jws->payload;
    }
    const auto object = parseJsonObject(json);
    if (!object)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("the badge is no JSON: ") + object.error().detail);
    const QJsonArray contexts = asArray(object->value(S("@context")));
    const bool isOld = contexts.contains(QJsonValue(S("https://w3id.org/openbadges/v2"))) || object->contains(S("badge"));
    return isOld ? BadgeGeneration::OpenBadges2 : BadgeGeneration::OpenBadges3;
}

} // namespace

QString bakeableType(const QByteArray &bytes)
{
    if (isPng(bytes))
        return QStringLiteral("image/png");
    return isSvg(bytes) ? QStringLiteral("image/svg+xml") : QString();
}

Result<QByteArray> unbake(const QByteArray &picture)
{
    if (bakeableType(picture).isEmpty())
        return failure(ErrorCode::UnsupportedFormat, QStringLiteral("neither PNG nor SVG"));
    WB_TRY(QByteArray badge, isPng(picture) ? badgeInPng(picture) : badgeInSvg(picture));
    while (badge.endsWith('\0'))
        badge.chop(1);
    badge = badge.trimmed();
    if (badge.startsWith("http://") || badge.startsWith("https://")) {
        return failure(ErrorCode::UnsupportedFormat,
            QStringLiteral("the picture holds only the address of a badge, which is not asked: ")
                + QUrl::fromEncoded(badge.left(500)).toDisplayString());
    }
    return badge;
}

Result<QByteArray> bake(const QByteArray &picture, const QByteArray &badge)
{
    QByteArray text = badge.trimmed();
    if (isSvg(picture))
        text.replace('\r', ""); // in JSON and tokens only ever white space, and XML would change it
    if (text.size() > mostBytes)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("a badge of more than 8 MiB"));
    WB_TRY(const BadgeGeneration generation, generationOf(text));
    if (bakeableType(picture).isEmpty())
        return failure(ErrorCode::UnsupportedFormat, QStringLiteral("neither PNG nor SVG"));
    WB_TRY(
        const QByteArray baked, isPng(picture) ? bakeIntoPng(picture, text, generation) : bakeIntoSvg(picture, text, generation));
    // XML cannot hold every text that JSON can; what would come out changed is not put in.
    const auto back = unbake(baked);
    if (!back || *back != text)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("this picture cannot hold the badge as it is"));
    return baked;
}

} // namespace wb::credentials
