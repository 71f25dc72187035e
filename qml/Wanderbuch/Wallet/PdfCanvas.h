// Private to CredentialPdf: drawing on paper, in millimetres.
#pragma once

#include <QColor>
#include <QFont>
#include <QPainter>

namespace wb::ui {

struct PaperText
{
    qreal points = 9;
    QColor colour;
    bool serif = false;
    bool bold = false;
    int mostLines = 0;          // the last one ends in an ellipsis where there is more; 0: all
    qreal spacing = 1.25;       // of lines
};

class PdfCanvas
{
public:
    PdfCanvas(QPainter &painter, qreal dotsPerMillimetre) : m_painter(painter), m_dots(dotsPerMillimetre) {}

    // Sets text into a column; answers with its height. Nothing is drawn where `draw` is false.
    qreal text(const QString &words, qreal x, qreal y, qreal width, const PaperText &style, bool draw = true);
    void box(const QRectF &place, qreal radius, const QColor &fill);
    void line(qreal x, qreal y, qreal width, const QColor &colour);
    // How a check ended, as a small sign: "ok" a tick, "seal" a cross, "warn" a question mark, else a dash.
    void sign(const QString &tone, qreal x, qreal y, qreal side, const QColor &colour);
    void seal(const QByteArray &digest, const QRectF &place, const QColor &ink);
    // As dots of the paper.
    [[nodiscard]] QRectF dots(const QRectF &millimetres) const;
    QPainter &painter() { return m_painter; }

private:
    QPainter &m_painter;
    qreal m_dots;
};

} // namespace wb::ui
