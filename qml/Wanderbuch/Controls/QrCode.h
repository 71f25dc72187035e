// A QR code on a page: always dark on white, whatever the theme, with its quiet zone.
#pragma once

#include "qml/Wanderbuch/Controls/QrSymbol.h"

#include <QQuickPaintedItem>

namespace wb::ui {

class QrCode : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)

public:
    explicit QrCode(QQuickItem *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);
    void paint(QPainter *painter) override;

signals:
    void textChanged();

private:
    QString m_text;
    QrSymbol m_symbol;
};

} // namespace wb::ui
