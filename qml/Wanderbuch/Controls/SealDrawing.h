// The seal of a credential, drawn only from the SHA-256 of its exact bytes: the same credential always bears the same
// seal, a changed one another. Vectors on a grid of 220, so that screen and paper show the same lines.
#pragma once

#include <QByteArray>
#include <QColor>
#include <QList>
#include <QPainterPath>

class QPainter;

namespace wb::ui {

struct SealStroke
{
    QPainterPath path;
    qreal width = 0;     // line weight on the grid; 0 = filled
    qreal opacity = 1;
    bool onSeal = false; // in the small form: drawn in the surface colour, on the filled rim
};

// The full form, for 44 px and more. A digest that is not 32 bytes is hashed first, so every input has its seal.
[[nodiscard]] QList<SealStroke> sealDrawing(const QByteArray &digest);
// The small form, below 44 px: the rim filled, one wave and the emblem in the surface colour.
[[nodiscard]] QList<SealStroke> smallSealDrawing(const QByteArray &digest);

// Paints either form into a square of `side` at the origin; below 44 the small one.
void paintSeal(QPainter &painter, const QByteArray &digest, qreal side, const QColor &ink, const QColor &surface);

} // namespace wb::ui
