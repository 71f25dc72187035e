// Shows an image that a view model holds in memory, scaled to fit its item.
#pragma once

#include <QImage>
#include <QQuickItem>

namespace wb::ui {

class PictureItem : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    // A QImage
    Q_PROPERTY(QVariant image READ image WRITE setImage NOTIFY imageChanged)
    // Pixels of the picture itself; 0 while there is none
    Q_PROPERTY(QSize pictureSize READ pictureSize NOTIFY imageChanged)

public:
    explicit PictureItem(QQuickItem *parent = nullptr);

    QVariant image() const { return m_image; }
    void setImage(const QVariant &image);
    QSize pictureSize() const { return m_image.size(); }

signals:
    void imageChanged();

protected:
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *data) override;
    void geometryChange(const QRectF &now, const QRectF &before) override;

private:
    QImage m_image;
    bool m_stale = true;
};

} // namespace wb::ui
