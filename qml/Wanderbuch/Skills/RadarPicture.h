// Draws the skills picture: rings and axes, the shape of what can be shown, the dashed shape of what a goal asks for.
// Its height follows from its width. Words for a screen reader are the page's business.
#pragma once

#include "qml/Wanderbuch/Skills/RadarLayout.h"
#include "qml/Wanderbuch/Skills/SkillAxis.h"

#include <QColor>
#include <QFont>
#include <QQuickPaintedItem>
#include <QVariantList>

namespace wb::ui {

class RadarPicture : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    // Of SkillAxis, 3 to 8
    Q_PROPERTY(QVariantList axes READ axes WRITE setAxes NOTIFY axesChanged)
    // The EQF level of the outer ring
    Q_PROPERTY(int rings MEMBER m_rings WRITE setRings NOTIFY looksChanged)
    Q_PROPERTY(qreal maximumRadius MEMBER m_maximumRadius WRITE setMaximumRadius NOTIFY looksChanged)
    Q_PROPERTY(bool mirrored MEMBER m_mirrored WRITE setMirrored NOTIFY looksChanged)
    Q_PROPERTY(QFont font MEMBER m_font WRITE setFont NOTIFY looksChanged)
    Q_PROPERTY(QColor gridColor MEMBER m_gridColor WRITE setGridColor NOTIFY looksChanged)
    Q_PROPERTY(QColor labelColor MEMBER m_labelColor WRITE setLabelColor NOTIFY looksChanged)
    Q_PROPERTY(QColor heldColor MEMBER m_heldColor WRITE setHeldColor NOTIFY looksChanged)
    Q_PROPERTY(QColor wantedColor MEMBER m_wantedColor WRITE setWantedColor NOTIFY looksChanged)
    // The labels are numbers: show the words beside the picture.
    Q_PROPERTY(bool numbered READ numbered NOTIFY laidOut)
    // Where each axis' label stands, of QRectF
    Q_PROPERTY(QVariantList labelRects READ labelRects NOTIFY laidOut)

public:
    explicit RadarPicture(QQuickItem *parent = nullptr);

    void paint(QPainter *painter) override;

    QVariantList axes() const { return m_axes; }
    void setAxes(const QVariantList &axes);
    void setRings(int rings);
    void setMaximumRadius(qreal radius);
    void setMirrored(bool mirrored);
    void setFont(const QFont &font);
    void setGridColor(const QColor &color);
    void setLabelColor(const QColor &color);
    void setHeldColor(const QColor &color);
    void setWantedColor(const QColor &color);
    bool numbered() const { return m_layout.numbered; }
    QVariantList labelRects() const;

signals:
    void axesChanged();
    void looksChanged();
    void laidOut();

protected:
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void componentComplete() override;

private:
    template<typename T> void change(T &member, const T &value);
    void layOut();
    QPolygonF shape(int (SkillAxis::*ring)() const) const;
    void paintGrid(QPainter &painter) const;
    void paintShapes(QPainter &painter) const;
    void paintLabels(QPainter &painter) const;

    QVariantList m_axes;
    QList<SkillAxis> m_skills;
    RadarLayout m_layout;
    int m_rings = 8;
    qreal m_maximumRadius = 130;
    bool m_mirrored = false;
    QFont m_font;
    QColor m_gridColor, m_labelColor, m_heldColor, m_wantedColor;
};

} // namespace wb::ui
