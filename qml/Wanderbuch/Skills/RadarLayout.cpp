#include "qml/Wanderbuch/Skills/RadarLayout.h"

#include <QtMath>

#include <algorithm>

namespace wb::ui {

namespace {

constexpr int maximumLines = 3;
constexpr qreal gap = 8; // between an axis and its label, and between two labels at the least
constexpr qreal step = 3;
constexpr qreal smallestRadius = 66; // below it numbers with a key are read more easily than words

// A text whose words were measured once: measuring is what costs.
struct Measured
{
    QStringList words;
    QList<qreal> widths;
    qreal space = 0;
};

Measured measure(const QString &text, const QFontMetricsF &metrics)
{
    Measured measured{text.split(QLatin1Char(' '), Qt::SkipEmptyParts), {}, metrics.horizontalAdvance(QLatin1Char(' '))};
    for (const QString &word : std::as_const(measured.words))
        measured.widths.append(metrics.horizontalAdvance(word));
    return measured;
}

struct Lines
{
    QStringList texts;
    qreal width = 0; // of the widest
};

Lines fill(const Measured &text, qreal width)
{
    Lines lines;
    qreal last = 0;
    for (qsizetype i = 0; i < text.words.size(); ++i) {
        const qreal longer = last + text.space + text.widths.at(i);
        if (!lines.texts.isEmpty() && longer <= width) {
            lines.texts.last() += QLatin1Char(' ') + text.words.at(i);
            last = longer;
        } else {
            lines.texts.append(text.words.at(i));
            last = text.widths.at(i);
        }
        lines.width = qMax(lines.width, last);
    }
    return lines;
}

// No lines where a word or the number of lines does not fit.
Lines wrap(const Measured &text, qreal width, int maximum)
{
    Lines best = fill(text, width);
    if (best.width > width || best.texts.size() > maximum)
        return {};
    // As even as they go: the narrowest width that takes no more lines.
    while (true) {
        Lines tried = fill(text, best.width - 1);
        if (tried.texts.size() > best.texts.size() || tried.width >= best.width)
            return best;
        best = std::move(tried);
    }
}

QPointF direction(qsizetype index, qsizetype count, bool mirrored)
{
    const qreal angle = 2 * M_PI * qreal(index) / qreal(count);
    return {(mirrored ? -1 : 1) * qSin(angle), -qCos(angle)};
}

// A label beside the end of its axis, in a picture whose centre is (width / 2, 0).
RadarLabel place(const Measured &text, QPointF towards, qreal radius, qreal width, qreal lineHeight)
{
    RadarLabel label;
    const QPointF at(width / 2 + (radius + gap) * towards.x(), (radius + gap) * towards.y());
    const bool centred = qAbs(towards.x()) < 0.1;
    const bool right = towards.x() > 0;
    const qreal room = centred ? width * 0.62 : right ? width - at.x() : at.x();
    const Lines lines = wrap(text, qMin(room, 12 * lineHeight) - 1, maximumLines);
    label.lines = lines.texts;
    label.alignment = centred ? Qt::AlignHCenter : right ? Qt::AlignLeft : Qt::AlignRight;
    const qreal wide = qCeil(lines.width);
    const qreal high = lineHeight * qreal(label.lines.size());
    const qreal x = centred ? at.x() - wide / 2 : right ? at.x() : at.x() - wide;
    label.rect = QRectF(x, at.y() + (towards.y() - 1) * high / 2, wide, high);
    return label;
}

bool placeAll(RadarLayout &layout, const QList<Measured> &texts, qreal width, qreal lineHeight)
{
    layout.labels.clear();
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const RadarLabel label = place(texts.at(i), direction(i, texts.size(), layout.mirrored), layout.radius, width, lineHeight);
        if (label.lines.isEmpty() || label.rect.left() < 0 || label.rect.right() > width)
            return false;
        const QRectF spaced = label.rect.adjusted(-gap / 2, -gap / 2, gap / 2, gap / 2);
        for (const RadarLabel &other : std::as_const(layout.labels)) {
            if (spaced.intersects(other.rect.adjusted(-gap / 2, -gap / 2, gap / 2, gap / 2)))
                return false;
        }
        layout.labels.append(label);
    }
    return true;
}

// Moves the picture down so that nothing of it is above 0, and measures it.
void settle(RadarLayout &layout, qreal width)
{
    qreal top = -layout.radius;
    qreal bottom = layout.radius * qCos(M_PI / qreal(layout.labels.size()));
    for (const RadarLabel &label : std::as_const(layout.labels)) {
        top = qMin(top, label.rect.top());
        bottom = qMax(bottom, label.rect.bottom());
    }
    for (RadarLabel &label : layout.labels)
        label.rect.translate(0, -top);
    layout.centre = QPointF(width / 2, -top);
    layout.height = qCeil(bottom - top);
}

} // namespace

QPointF RadarLayout::tip(qsizetype index, qreal share) const
{
    return centre + radius * share * direction(index, labels.size(), mirrored);
}

QStringList wrapLabel(const QString &text, const QFontMetricsF &metrics, qreal width, int lines)
{
    return wrap(measure(text, metrics), width, lines).texts;
}

RadarLayout layoutRadar(qreal width, const QStringList &labels, const QFontMetricsF &metrics, qreal maximumRadius, bool mirrored)
{
    RadarLayout layout;
    layout.mirrored = mirrored;
    if (labels.size() < 3 || width <= 0)
        return layout;
    QList<Measured> words, numbers;
    for (qsizetype i = 0; i < labels.size(); ++i) {
        words.append(measure(labels.at(i), metrics));
        numbers.append(measure(QString::number(i + 1), metrics));
    }
    const qreal lineHeight = metrics.height();
    const qreal largest = qMin(maximumRadius, width / 2 - gap);
    for (layout.radius = largest; layout.radius >= qMax(smallestRadius, width * 0.2); layout.radius -= step) {
        if (placeAll(layout, words, width, lineHeight)) {
            settle(layout, width);
            return layout;
        }
    }
    layout.numbered = true;
    for (layout.radius = largest; layout.radius > step && !placeAll(layout, numbers, width, lineHeight);)
        layout.radius -= step;
    settle(layout, width);
    return layout;
}

} // namespace wb::ui
