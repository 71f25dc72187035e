// Badges in PNG and SVG pictures. Checksums of a PNG are mended first, so that inputs get behind them.
#include "core/credentials/badges/BakedPng.h"
#include "core/credentials/badges/BakedSvg.h"
#include "core/credentials/badges/PngChunks.h"
#include "tests/fuzz/Input.h"

#include <QtEndian>

namespace {

using namespace wb::credentials;

QByteArray mended(const QByteArray &png)
{
    QByteArray result = png.left(8);
    qsizetype at = 8;
    while (png.size() - at >= 12) {
        const auto length = static_cast<qint64>(qFromBigEndian<quint32>(png.constData() + at));
        if (length > png.size() - at - 12)
            break;
        const auto size = static_cast<qsizetype>(length);
        result += makePngChunk(QByteArrayView(png).sliced(at + 4, 4), QByteArrayView(png).sliced(at + 8, size));
        at += 12 + size;
    }
    return result + png.mid(at);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QByteArray bytes = wb::fuzz::bytesOf(data, size);
    const QByteArray badge = QByteArrayLiteral("{}");
    if (isPng(bytes)) {
        (void)badgeInPng(bytes);
        const QByteArray picture = mended(bytes);
        const bool held = badgeInPng(picture).has_value();
        const auto baked = bakeIntoPng(picture, badge, BadgeGeneration::OpenBadges3);
        wb::fuzz::require(!baked || (!held && badgeInPng(*baked) == badge));
    } else if (isSvg(bytes)) {
        const bool held = badgeInSvg(bytes).has_value();
        const auto baked = bakeIntoSvg(bytes, badge, BadgeGeneration::OpenBadges3);
        wb::fuzz::require(!baked || (!held && badgeInSvg(*baked) == badge));
    }
    return 0;
}
