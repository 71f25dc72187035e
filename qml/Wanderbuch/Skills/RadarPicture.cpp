#include "qml/Wanderbuch/Skills/RadarPicture.h"

#include <QPainter>

namespace wb::ui {

namespace {
constexpr qreal dot = 4;
}

RadarPicture::RadarPicture(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

template<typename T>
void RadarPicture::change(T &member, const T &value)
{
    if (member == value)
        return;
    member = value;
    emit looksChanged();
    layOut();
}

void RadarPicture::setAxes(const QVariantList &axes)
{
    m_axes = axes;
    m_skills.clear();
    for (const QVariant &axis : axes)
        m_skills.append(axis.value<SkillAxis>());
    emit axesChanged();
    layOut();
}

void RadarPicture::setRings(int rings)
{
    change(m_rings, qMax(1, rings));
}

void RadarPicture::setMaximumRadius(qreal radius)
{
    change(m_maximumRadius, radius);
}

void RadarPicture::setMirrored(bool mirrored)
{
    change(m_mirrored, mirrored);
}

void RadarPicture::setFont(const QFont &font)
{
    change(m_font, font);
}

void RadarPicture::setGridColor(const QColor &color)
{
    change(m_gridColor, color);
}

void RadarPicture::setLabelColor(const QColor &color)
{
    change(m_labelColor, color);
}

void RadarPicture::setHeldColor(const QColor &color)
{
    change(m_heldColor, color);
}

void RadarPicture::setWantedColor(const QColor &color)
{
    change(m_wantedColor, color);
}

QVariantList RadarPicture::labelRects() const
{
    QVariantList rects;
    for (const RadarLabel &label : m_layout.labels)
        rects.append(label.rect);
    return rects;
}

void RadarPicture::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickPaintedItem::geometryChange(now, before);
    if (now.width() != before.width())
        layOut();
}

void RadarPicture::componentComplete()
{
    QQuickPaintedItem::componentComplete();
    layOut();
}

void RadarPicture::layOut()
{
    if (!isComponentComplete())
        return;
    QStringList texts;
    for (const SkillAxis &skill : std::as_const(m_skills))
        texts.append(skill.label);
    // Measured in the heaviest weight that a label is drawn in.
    QFont font = m_font;
    font.setWeight(QFont::DemiBold);
    m_layout = layoutRadar(width(), texts, QFontMetricsF(font), m_maximumRadius, m_mirrored);
    setImplicitHeight(m_layout.height);
    emit laidOut();
    update();
}

QPolygonF RadarPicture::shape(int (SkillAxis::*ring)() const) const
{
    QPolygonF polygon;
    for (qsizetype i = 0; i < m_skills.size(); ++i)
        polygon.append(m_layout.tip(i, qMin(1.0, qreal((m_skills.at(i).*ring)()) / m_rings)));
    return polygon;
}

void RadarPicture::paintGrid(QPainter &painter) const
{
    painter.setPen(QPen(m_gridColor, 1));
    painter.setBrush(Qt::NoBrush);
    for (int ring = 1; ring <= m_rings; ++ring) {
        QPolygonF polygon;
        for (qsizetype i = 0; i < m_skills.size(); ++i)
            polygon.append(m_layout.tip(i, qreal(ring) / m_rings));
        painter.drawPolygon(polygon);
    }
    for (qsizetype i = 0; i < m_skills.size(); ++i)
        painter.drawLine(m_layout.centre, m_layout.tip(i));
}

void RadarPicture::paintShapes(QPainter &painter) const
{
    QColor ground = m_heldColor;
    ground.setAlphaF(0.14F);
    painter.setPen(QPen(m_heldColor, 2.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(ground);
    const QPolygonF held = shape(&SkillAxis::heldRing);
    painter.drawPolygon(held);

    if (std::any_of(m_skills.begin(), m_skills.end(), [](const SkillAxis &skill) { return skill.wanted; })) {
        QPen dashed(m_wantedColor, 1.8, Qt::CustomDashLine, Qt::FlatCap, Qt::RoundJoin);
        dashed.setDashPattern({3, 2.2});
        painter.setPen(dashed);
        painter.setBrush(Qt::NoBrush);
        painter.drawPolygon(shape(&SkillAxis::wantedRing));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_heldColor);
    for (qsizetype i = 0; i < m_skills.size(); ++i) {
        if (m_skills.at(i).held)
            painter.drawEllipse(held.at(i), dot, dot);
    }
}

void RadarPicture::paintLabels(QPainter &painter) const
{
    painter.setPen(m_labelColor);
    for (qsizetype i = 0; i < m_layout.labels.size(); ++i) {
        const RadarLabel &label = m_layout.labels.at(i);
        QFont font = m_font;
        font.setWeight(m_skills.at(i).closest || m_layout.numbered ? QFont::DemiBold : QFont::Normal);
        painter.setFont(font);
        const qreal lineHeight = label.rect.height() / qreal(label.lines.size());
        for (qsizetype line = 0; line < label.lines.size(); ++line) {
            const QRectF at(label.rect.left(), label.rect.top() + lineHeight * qreal(line), label.rect.width(), lineHeight);
            painter.drawText(at, int(label.alignment | Qt::AlignVCenter) | Qt::TextDontClip | Qt::TextSingleLine, label.lines.at(line));
        }
    }
}

void RadarPicture::paint(QPainter *painter)
{
    if (m_layout.labels.isEmpty())
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    paintGrid(*painter);
    paintShapes(*painter);
    paintLabels(*painter);
}

} // namespace wb::ui
