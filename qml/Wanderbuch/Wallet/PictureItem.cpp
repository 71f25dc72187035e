#include "qml/Wanderbuch/Wallet/PictureItem.h"

#include <QQuickWindow>
#include <QSGImageNode>

namespace wb::ui {

PictureItem::PictureItem(QQuickItem *parent) : QQuickItem(parent)
{
    setFlag(ItemHasContents);
}

void PictureItem::setImage(const QVariant &value)
{
    const auto image = value.value<QImage>();
    if (m_image.cacheKey() == image.cacheKey())
        return;
    m_image = image;
    m_stale = true;
    setImplicitSize(image.width(), image.height());
    emit imageChanged();
    update();
}

QSGNode *PictureItem::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    auto *node = static_cast<QSGImageNode *>(old);
    if (m_image.isNull() || width() <= 0 || height() <= 0) {
        delete node;
        m_stale = true;
        return nullptr;
    }
    if (!node) {
        node = window()->createImageNode();
        node->setOwnsTexture(true);
        node->setFiltering(QSGTexture::Linear);
        node->setMipmapFiltering(QSGTexture::Linear);
        m_stale = true;
    }
    if (m_stale) {
        node->setTexture(window()->createTextureFromImage(m_image, QQuickWindow::TextureHasMipmaps));
        m_stale = false;
    }
    const QSizeF fitted = QSizeF(m_image.size()).scaled(size(), Qt::KeepAspectRatio);
    node->setRect(QRectF(QPointF((width() - fitted.width()) / 2, (height() - fitted.height()) / 2), fitted));
    return node;
}

void PictureItem::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickItem::geometryChange(now, before);
    update();
}

} // namespace wb::ui
