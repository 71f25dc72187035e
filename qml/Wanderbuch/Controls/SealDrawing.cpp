#include "qml/Wanderbuch/Controls/SealDrawing.h"

#include <QCryptographicHash>
#include <QPainter>

#include <cmath>
#include <functional>
#include <numbers>

namespace wb::ui {

namespace {

constexpr qreal grid = 220;
constexpr QPointF centre{grid / 2, grid / 2};
constexpr qreal turn = 2 * std::numbers::pi;
constexpr qreal smallBelow = 44;

// The digest as a row of dice, thrown from left to right.
class Dice
{
public:
    explicit Dice(const QByteArray &digest)
        : m_bytes(digest.size() == 32 ? digest : QCryptographicHash::hash(digest, QCryptographicHash::Sha256))
    {
    }
    int pick(int sides) { return next() % sides; }
    qreal between(qreal low, qreal high) { return low + (high - low) * next() / 255.0; }

private:
    int next() { return static_cast<quint8>(m_bytes[m_at++ % m_bytes.size()]); }
    QByteArray m_bytes;
    qsizetype m_at = 0;
};

QPainterPath polar(const std::function<qreal(qreal)> &radius, int points, int turns = 1)
{
    QPainterPath path;
    for (int i = 0; i <= points; ++i) {
        const qreal t = turn * turns * i / points;
        const qreal r = radius(t);
        const QPointF point = centre + QPointF(r * std::cos(t), r * std::sin(t));
        i == 0 ? path.moveTo(point) : path.lineTo(point);
    }
    path.closeSubpath();
    return path;
}

QPainterPath circle(qreal radius)
{
    QPainterPath path;
    path.addEllipse(centre, radius, radius);
    return path;
}

enum Rim { Plain, Scalloped, Cogged, Waved };

QPainterPath rimPath(Rim rim, int lobes, qreal radius, qreal depth)
{
    switch (rim) {
    case Plain: return circle(radius);
    case Scalloped: return polar([=](qreal t) { return radius - depth + depth * std::abs(std::sin(lobes * t / 2)); }, lobes * 16);
    case Waved: return polar([=](qreal t) { return radius - depth / 2 + depth / 2 * std::sin(lobes * t); }, lobes * 16);
    case Cogged:
        return polar(
            [=](qreal t) {
                const qreal phase = std::fmod(lobes * t / turn, 1.0);
                return phase < 0.55 ? radius : radius - depth * 0.8;
            },
            lobes * 40);
    }
    return circle(radius);
}

QPainterPath star(int points, qreal outer, qreal inner)
{
    QPainterPath path;
    for (int i = 0; i < 2 * points; ++i) {
        const qreal t = turn * i / (2 * points) - turn / 4;
        const qreal r = i % 2 ? inner : outer;
        const QPointF point = centre + QPointF(r * std::cos(t), r * std::sin(t));
        i == 0 ? path.moveTo(point) : path.lineTo(point);
    }
    path.closeSubpath();
    return path;
}

struct Emblem
{
    int kind;   // 0, 1 star; 2 dots; 3 ring
    int points; // of the star, or number of dots
};

Emblem throwEmblem(Dice &dice)
{
    const int kind = dice.pick(4);
    return {kind, 4 + dice.pick(5)};
}

QList<SealStroke> emblemStrokes(const Emblem &emblem, qreal scale, bool onSeal)
{
    QList<SealStroke> strokes;
    if (emblem.kind == 2) {
        QPainterPath dots;
        for (int i = 0; i < emblem.points; ++i) {
            const qreal t = turn * i / emblem.points - turn / 4;
            dots.addEllipse(centre + scale * QPointF(7.5 * std::cos(t), 7.5 * std::sin(t)), 2.4 * scale, 2.4 * scale);
        }
        strokes.append({dots, 0, 1, onSeal});
    } else if (emblem.kind == 3) {
        strokes.append({circle(9 * scale), 2.4 * scale, 1, onSeal});
        strokes.append({circle(3.2 * scale), 0, 1, onSeal});
    } else {
        strokes.append({star(emblem.points, 11 * scale, (emblem.kind == 0 ? 3.4 : 6) * scale), 0, 1, onSeal});
    }
    return strokes;
}

// One guilloché band: rotated copies of r + a·sin(n·t + phase), some modulated by cos(m·t).
void appendBand(QList<SealStroke> &strokes, Dice &dice, qreal inner, qreal outer)
{
    const qreal middle = (inner + outer) / 2;
    const qreal amplitude = (outer - inner) / 2 * dice.between(0.78, 0.98);
    const int waves = 3 + dice.pick(14);
    const int copies = 2 + dice.pick(9);
    const qreal phase = dice.between(0, turn);
    const int modulation = dice.pick(3) == 0 ? 2 + dice.pick(5) : 0;
    const qreal weight = copies > 6 ? 0.8 : 1.0;
    for (int copy = 0; copy < copies; ++copy) {
        const qreal shift = phase + turn * copy / copies;
        strokes.append({polar(
                            [=](qreal t) {
                                const qreal a = modulation ? amplitude * (0.55 + 0.45 * std::cos(modulation * t)) : amplitude;
                                return middle + a * std::sin(waves * t + shift);
                            },
                            std::max(180, waves * 26)),
                        weight, 0.85});
    }
}

} // namespace

QList<SealStroke> sealDrawing(const QByteArray &digest)
{
    Dice dice(digest);
    QList<SealStroke> strokes;
    const auto rim = Rim(dice.pick(4));
    const int lobes = 10 + dice.pick(15);
    const Emblem emblem = throwEmblem(dice);
    strokes.append({rimPath(rim, lobes, 106, dice.between(5, 9)), 2.4});
    strokes.append({rim == Plain ? circle(100) : rimPath(rim == Cogged ? Plain : rim, lobes, rim == Cogged ? 95 : 100, 6), 0.8, 0.7});

    const int bands = 2 + dice.pick(2);
    const qreal first = dice.between(20, 26);
    const qreal last = 91;
    qreal inner = first;
    for (int band = 0; band < bands; ++band) {
        const qreal share = (last - inner) / (bands - band);
        const qreal outer = band == bands - 1 ? last : inner + share * dice.between(0.8, 1.2);
        appendBand(strokes, dice, inner, outer);
        if (dice.pick(2) == 0)
            strokes.append({circle(outer), 0.8, 0.6});
        inner = outer + 2;
    }
    strokes.append({circle(first - 3), 0.8, 0.8});
    strokes += emblemStrokes(emblem, 1, false);
    return strokes;
}

QList<SealStroke> smallSealDrawing(const QByteArray &digest)
{
    Dice dice(digest);
    const auto rim = Rim(dice.pick(4));
    const int lobes = 10 + dice.pick(15);
    const Emblem emblem = throwEmblem(dice);
    const qreal depth = dice.between(12, 18); // deeper than in the full form, or it would not show
    const int waves = 6 + dice.pick(8);
    const int copies = 1 + dice.pick(2);
    QList<SealStroke> strokes{{rimPath(rim, lobes, 108, depth), 0}};
    for (int copy = 0; copy < copies; ++copy)
        strokes.append({polar([=](qreal t) { return 62 + 13 * std::sin(waves * t + copy * turn / 2); }, waves * 24), 6, 1, true});
    return strokes + emblemStrokes(emblem, 2.3, true);
}

void paintSeal(QPainter &painter, const QByteArray &digest, qreal side, const QColor &ink, const QColor &surface)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(side / grid, side / grid);
    const qreal thinnest = 0.55 * grid / side; // hair lines thinner than half a pixel turn to mud
    for (const SealStroke &stroke : side < smallBelow ? smallSealDrawing(digest) : sealDrawing(digest)) {
        const QColor colour = stroke.onSeal ? surface : ink;
        painter.setOpacity(stroke.opacity);
        if (stroke.width > 0)
            painter.strokePath(stroke.path, QPen(colour, std::max(stroke.width, thinnest), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        else
            painter.fillPath(stroke.path, colour);
    }
    painter.restore();
}

} // namespace wb::ui
