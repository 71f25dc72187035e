#include "qml/Wanderbuch/Skills/RadarLayout.h"

#include <QtMath>

#include <algorithm>

namespace wb::ui {

namespace {

constexpr int maximumLines = 3;
constexpr qreal gap = 8; // between an axis and its label, and between two labels at the least
constexpr qreal step = 3;
constexpr qreal smallestRadius = 66; // below it numbers with a key are read more easily than words

QStringList greedy(const QStringList &words, const QFontMetricsF &metrics, qreal width)
{
    QStringList lines;
    for (const QString &word : words) {
        const QString longer = lines.isEmpty() ? word : lines.last() + QLatin1Char(' ') + word;
        if (!lines.isEmpty() && metrics.horizontalAdvance(longer) <= width)
            lines.last() = longer;
        else
            lines.append(word);
    }
    return lines;
}

qreal widest(const QStringList &lines, const QFontMetricsF &metrics)
{
    qreal width = 0;
    for (const QString &line : lines)
        width = qMax(width, metrics.horizontalAdvance(line));
    return qCeil(width);
}

QPointF direction(qsizetype index, qsizetype count, bool mirrored)
{
    const qreal angle = 2 * M_PI * qreal(index) / qreal(count);
    return {(mirrored ? -1 : 1) * qSin(angle), -qCos(angle)};
}

// A label beside the end of its axis, in a picture whose centre is (width / 2, 0).
RadarLabel place(const QString &text, QPointF towards, qreal radius, qreal width, const QFontMetricsF &metrics)
{
    RadarLabel label;
    const QPointF at(width / 2 + (radius + gap) * towards.x(), (radius + gap) * towards.y());
    const bool centred = qAbs(towards.x()) < 0.1;
    const bool right = towards.x() > 0;
    const qreal room = centred ? width * 0.62 : right ? width - at.x() : at.x();
    label.lines = wrapLabel(text, metrics, qMin(room, 12 * metrics.height()), maximumLines);
    label.alignment = centred ? Qt::AlignHCenter : right ? Qt::AlignLeft : Qt::AlignRight;
    const qreal wide = widest(label.lines, metrics);
    const qreal high = metrics.height() * qreal(label.lines.size());
    const qreal x = centred ? at.x() - wide / 2 : right ? at.x() : at.x() - wide;
    label.rect = QRectF(x, at.y() + (towards.y() - 1) * high / 2, wide, high);
    return label;
}

bool placeAll(RadarLayout &layout, const QStringList &texts, qreal width, const QFontMetricsF &metrics)
{
    layout.labels.clear();
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const RadarLabel label = place(texts.at(i), direction(i, texts.size(), layout.mirrored), layout.radius, width, metrics);
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
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (metrics.horizontalAdvance(word) > width)
            return {};
    }
    QStringList best = greedy(words, metrics, width);
    if (best.size() > lines)
        return {};
    // As even as they go: the narrowest width that takes no more lines.
    for (qreal narrower = widest(best, metrics) - 1; narrower > 0; narrower = widest(best, metrics) - 1) {
        const QStringList tried = greedy(words, metrics, narrower);
        if (tried.size() > best.size() || widest(tried, metrics) > narrower)
            break;
        best = tried;
    }
    return best;
}

RadarLayout layoutRadar(qreal width, const QStringList &labels, const QFontMetricsF &metrics, qreal maximumRadius, bool mirrored)
{
    RadarLayout layout;
    layout.mirrored = mirrored;
    if (labels.size() < 3 || width <= 0)
        return layout;
    const qreal largest = qMin(maximumRadius, width / 2 - gap);
    for (layout.radius = largest; layout.radius >= qMax(smallestRadius, width * 0.2); layout.radius -= step) {
        if (placeAll(layout, labels, width, metrics)) {
            settle(layout, width);
            return layout;
        }
    }
    QStringList numbers;
    for (qsizetype i = 1; i <= labels.size(); ++i)
        numbers.append(QString::number(i));
    layout.numbered = true;
    for (layout.radius = largest; layout.radius > step && !placeAll(layout, numbers, width, metrics);)
        layout.radius -= step;
    settle(layout, width);
    return layout;
}

} // namespace wb::ui
