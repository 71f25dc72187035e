// Where everything of a radar picture stands, so that labels never overlap, never leave the picture and never break a word.
#pragma once

#include <QFontMetricsF>
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QStringList>

namespace wb::ui {

struct RadarLabel
{
    QRectF rect;
    QStringList lines;
    Qt::Alignment alignment = Qt::AlignHCenter;
};

struct RadarLayout
{
    QPointF centre;
    qreal radius = 0;
    qreal height = 0;
    // The words do not fit round the picture: the labels are the axes' numbers, and the words stand in a key beside it.
    bool numbered = false;
    QList<RadarLabel> labels;

    // The end of axis `index`, the first one at the top and then clockwise (the other way round if mirrored), scaled by `share`.
    [[nodiscard]] QPointF tip(qsizetype index, qreal share = 1) const;
    bool mirrored = false;
};

// The largest picture up to `maximumRadius` whose labels fit into `width`, at most three lines each. All in pixels.
[[nodiscard]] RadarLayout layoutRadar(qreal width, const QStringList &labels, const QFontMetricsF &metrics, qreal maximumRadius, bool mirrored = false);

// Words set into lines no wider than `width`, as even as they go; empty where a word or the number of lines does not fit.
[[nodiscard]] QStringList wrapLabel(const QString &text, const QFontMetricsF &metrics, qreal width, int maximumLines);

} // namespace wb::ui
