#include "qml/Wanderbuch/Wallet/BadgePicture.h"

#include "core/credentials/badges/BakedBadge.h"
#include "core/crypto/Digest.h"
#include "qml/Wanderbuch/Controls/SealDrawing.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

namespace wb::ui {

namespace {

using credentials::Credential;
using credentials::CredentialFormat;

constexpr int sealSide = 600; // pixels
constexpr char sealInk[] = "#B93A26";

QString typeName(BadgePictureKind kind)
{
    return kind == BadgePictureKind::Png ? QStringLiteral("image/png") : QStringLiteral("image/svg+xml");
}

QByteArray sealPng(const QByteArray &digest)
{
    QImage image(sealSide, sealSide, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintSeal(painter, digest, sealSide, QColor(QLatin1StringView(sealInk)), Qt::white);
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

QByteArray sealSvg(const QByteArray &digest)
{
    QByteArray svg = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 220 220\">\n";
    for (const SealStroke &stroke : sealDrawing(digest)) {
        QByteArray line;
        for (const QPolygonF &polygon : stroke.path.toSubpathPolygons()) {
            for (qsizetype i = 0; i < polygon.size(); ++i)
                line += (i == 0 ? 'M' : 'L') + QByteArray::number(polygon[i].x(), 'f', 2) + ' ' + QByteArray::number(polygon[i].y(), 'f', 2);
            line += polygon.isClosed() ? "Z" : "";
        }
        const QByteArray paint = stroke.width > 0 ? QByteArray("fill=\"none\" stroke=\"") + sealInk + "\" stroke-width=\"" + QByteArray::number(stroke.width) + "\""
                                                  : QByteArray("fill=\"") + sealInk + "\"";
        svg += "<path " + paint + " opacity=\"" + QByteArray::number(stroke.opacity) + "\" d=\"" + line + "\"/>\n";
    }
    return svg + "</svg>\n";
}

} // namespace

bool canBeBaked(const Credential &credential)
{
    const bool isBadge = credential.format == CredentialFormat::OpenBadge30 || credential.format == CredentialFormat::OpenBadge20;
    const bool isText = credentials::bakeableType(credential.raw).isEmpty(); // otherwise it came baked, and is handed on as it came
    return isBadge && isText && credential.securing != credentials::Securing::Jades;
}

BadgePictureKind badgePictureKind(const Credential &credential)
{
    return credentials::bakeableType(credential.image.bytes) == typeName(BadgePictureKind::Svg) ? BadgePictureKind::Svg : BadgePictureKind::Png;
}

Result<QByteArray> badgePicture(const Credential &credential, BadgePictureKind kind)
{
    if (!canBeBaked(credential))
        return failure(ErrorCode::UnsupportedFormat, QStringLiteral("no Open Badge"));
    if (credentials::bakeableType(credential.image.bytes) == typeName(kind)) {
        if (const auto own = credentials::bake(credential.image.bytes, credential.raw))
            return *own;
    }
    const QByteArray digest = crypto::sha256(credential.raw);
    return credentials::bake(kind == BadgePictureKind::Png ? sealPng(digest) : sealSvg(digest), credential.raw);
}

} // namespace wb::ui
