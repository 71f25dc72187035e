#include "qml/Wanderbuch/Controls/QrCode.h"

#include <QPainter>

namespace wb::ui {

QrCode::QrCode(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setFillColor(Qt::white);
}

void QrCode::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    m_symbol = encodeQr(text, QrLevel::Low).value_or(QrSymbol());
    update();
    emit textChanged();
}

void QrCode::paint(QPainter *painter)
{
    if (m_symbol.side == 0)
        return;
    const qreal side = std::min(width(), height());
    paintQr(*painter, m_symbol, QRectF((width() - side) / 2, (height() - side) / 2, side, side));
}

} // namespace wb::ui
