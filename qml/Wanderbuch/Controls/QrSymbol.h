// QR codes (ISO/IEC 18004): made to be drawn as vectors, and read from pictures.
#pragma once

#include "core/base/Result.h"

#include <QBitArray>
#include <QStringList>

class QImage;
class QPainter;
class QRectF;

namespace wb::ui {

struct QrSymbol
{
    int side = 0; // modules, without the quiet zone
    QBitArray modules; // row by row; set: dark
    [[nodiscard]] bool isDark(int x, int y) const { return modules.at(y * side + x); }
};

// How much of a code may be lost: 7 % (screens), 15 % (paper).
enum class QrLevel { Low, Medium };

// The smallest code for the text. TooLarge if none holds it, InvalidArgument for an empty text. Safe on any thread.
[[nodiscard]] Result<QrSymbol> encodeQr(const QString &text, QrLevel level);

// Paints it into the square, black on nothing, with its quiet zone of four modules inside: the square has to be light.
void paintQr(QPainter &painter, const QrSymbol &symbol, const QRectF &square);

// Quick: once, for frames of a camera that follow each other. Thorough: also enlarged, for a picture that is the only one.
enum class QrEffort { Quick, Thorough };

// The text of every code that can be read, at most 32, each once. Looks at no more than 40 million pixels. Safe on any thread.
[[nodiscard]] QStringList readQr(const QImage &image, QrEffort effort = QrEffort::Thorough);

} // namespace wb::ui
