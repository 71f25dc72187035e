#include "qml/Wanderbuch/Controls/QrSymbol.h"

#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QPolygon>

#define ZX_USE_UTF8
#include <BarcodeFormat.h>
#include <BitMatrix.h>
#include <MultiFormatWriter.h>
#include <ReadBarcode.h>

#include <exception>

namespace wb::ui {

namespace {

constexpr int quietModules = 4;
constexpr qint64 mostPixels = 40'000'000;
constexpr qint64 mostPixelsEnlarged = 4'500'000; // A4 at 200 dpi
constexpr int mostPasses = 8;
constexpr int mostCodes = 32;

// As ZXing numbers them for all its formats, from 0 to 8.
int zxingLevel(QrLevel level)
{
    return level == QrLevel::Low ? 2 : 4;
}

// Reads once, and paints over what was read: codes beside each other confuse the reader, which takes corners of two for one.
// False if nothing was read.
bool collect(QStringList &texts, QImage &grey)
{
    const ZXing::ImageView view(grey.constBits(), grey.width(), grey.height(), ZXing::ImageFormat::Lum, int(grey.bytesPerLine()));
    bool any = false;
    try {
        const auto hints = ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode).setMaxNumberOfSymbols(mostCodes);
        const auto codes = ZXing::ReadBarcodes(view, hints);
        QPainter painter(&grey);
        for (const auto &code : codes) {
            const QString text = QString::fromStdString(code.text());
            if (!code.isValid() || text.isEmpty())
                continue;
            any = true;
            if (!texts.contains(text) && texts.size() < mostCodes)
                texts << text;
            QPolygon corners;
            for (const auto &corner : code.position())
                corners << QPoint(corner.x, corner.y);
            painter.fillRect(corners.boundingRect().adjusted(-2, -2, 2, 2), Qt::white);
        }
    } catch (const std::exception &) {
        return false; // a picture that breaks the reader holds no code for us
    }
    return any;
}

} // namespace

Result<QrSymbol> encodeQr(const QString &text, QrLevel level)
{
    if (text.isEmpty())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("no text for a code"));
    try {
        const auto matrix = ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode)
                                .setMargin(0)
                                .setEccLevel(zxingLevel(level))
                                .setEncoding(ZXing::CharacterSet::UTF8)
                                .encode(text.toStdString(), 0, 0);
        QrSymbol symbol{matrix.width(), QBitArray(matrix.width() * matrix.height())};
        for (int y = 0; y < matrix.height(); ++y) {
            for (int x = 0; x < matrix.width(); ++x)
                symbol.modules.setBit(y * symbol.side + x, matrix.get(x, y));
        }
        return symbol;
    } catch (const std::exception &problem) {
        return failure(ErrorCode::TooLarge, QString::fromUtf8(problem.what()));
    }
}

void paintQr(QPainter &painter, const QrSymbol &symbol, const QRectF &square)
{
    const qreal module = square.width() / (symbol.side + 2 * quietModules);
    QPainterPath dark;
    for (int y = 0; y < symbol.side; ++y) {
        for (int x = 0; x < symbol.side; ++x) { // neighbours in a row become one rectangle: no seams between them
            int end = x;
            while (end < symbol.side && symbol.isDark(end, y))
                ++end;
            if (end > x)
                dark.addRect(x, y, end - x, 1);
            x = end;
        }
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.translate(square.topLeft() + QPointF(quietModules * module, quietModules * module));
    painter.scale(module, module);
    painter.fillPath(dark, Qt::black);
    painter.restore();
}

QStringList readQr(const QImage &image, QrEffort effort)
{
    const qint64 pixels = qint64(image.width()) * image.height();
    if (image.isNull() || pixels > mostPixels)
        return {};
    QImage onWhite(image.size(), QImage::Format_RGB32); // what is transparent counts as paper
    onWhite.fill(Qt::white);
    QPainter(&onWhite).drawImage(0, 0, image);
    QImage grey = onWhite.convertToFormat(QImage::Format_Grayscale8);
    QStringList texts;
    const int passes = effort == QrEffort::Quick ? 1 : mostPasses;
    for (int pass = 0; pass < passes && collect(texts, grey); ++pass) { }
    // Below three pixels a module, as a plain office scanner gives, the reader loses its grid.
    if (effort == QrEffort::Thorough && pixels <= mostPixelsEnlarged) {
        grey = grey.scaled(grey.size() * 2, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).convertToFormat(QImage::Format_Grayscale8);
        for (int pass = 0; pass < passes && collect(texts, grey); ++pass) { }
    }
    return texts;
}

} // namespace wb::ui
