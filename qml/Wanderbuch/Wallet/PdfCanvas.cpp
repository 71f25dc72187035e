#include "qml/Wanderbuch/Wallet/PdfCanvas.h"

#include "qml/Wanderbuch/Controls/SealDrawing.h"

#include <QPainterPath>
#include <QTextLayout>

namespace wb::ui {

namespace {

constexpr qreal millimetresPerPoint = 25.4 / 72;
constexpr qreal sealGrid = 220;

// What a colour of some opacity looks like on white paper. Opaque colours keep the page free of transparency, which printers handle badly.
QColor onPaper(const QColor &colour, qreal opacity)
{
    const auto mix = [&](int part) { return qRound(255 - (255 - part) * opacity); };
    return {mix(colour.red()), mix(colour.green()), mix(colour.blue())};
}

} // namespace

qreal PdfCanvas::text(const QString &words, qreal x, qreal y, qreal width, const PaperText &style, bool draw)
{
    if (words.isEmpty())
        return 0;
    QFont font(style.serif ? QStringLiteral("Source Serif 4") : QStringLiteral("Inter"));
    font.setPixelSize(qRound(style.points * millimetresPerPoint * m_dots));
    font.setWeight(style.bold ? QFont::DemiBold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Inter sets a colon or a hyphen between digits with another glyph, which PDF then cannot name: who copies the text would miss it.
    // Scripts that need shaping get it all the same.
    font.setStyleStrategy(QFont::PreferNoShaping);
    const qreal step = font.pixelSize() * style.spacing;
    QTextLayout layout(words, font, m_painter.device());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.setCacheEnabled(true);
    QList<int> starts;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width * m_dots);
        starts << line.textStart();
    }
    layout.endLayout();
    const qsizetype lines = style.mostLines > 0 ? std::min<qsizetype>(starts.size(), style.mostLines) : starts.size();
    if (!draw)
        return lines * step / m_dots;
    if (lines < starts.size()) { // again, with less text
        const QFontMetricsF metrics(font, m_painter.device());
        const QString last = metrics.elidedText(words.mid(starts[lines - 1]).simplified(), Qt::ElideRight, width * m_dots * 0.98);
        return text(words.left(starts[lines - 1]) + last, x, y, width,
            {style.points, style.colour, style.serif, style.bold, 0, style.spacing}, true);
    }
    m_painter.setPen(style.colour);
    for (int i = 0; i < layout.lineCount(); ++i)
        layout.lineAt(i).draw(&m_painter, QPointF(x * m_dots, y * m_dots + i * step + (step - layout.lineAt(i).height()) / 2));
    return lines * step / m_dots;
}

QRectF PdfCanvas::dots(const QRectF &millimetres) const
{
    return {millimetres.x() * m_dots, millimetres.y() * m_dots, millimetres.width() * m_dots, millimetres.height() * m_dots};
}

void PdfCanvas::box(const QRectF &place, qreal radius, const QColor &fill)
{
    QPainterPath path;
    path.addRoundedRect(dots(place), radius * m_dots, radius * m_dots);
    m_painter.fillPath(path, fill);
}

void PdfCanvas::line(qreal x, qreal y, qreal width, const QColor &colour)
{
    m_painter.fillRect(dots({x, y, width, 0.15}), colour);
}

void PdfCanvas::sign(const QString &tone, qreal x, qreal y, qreal side, const QColor &colour)
{
    QPainterPath path;
    if (tone == QLatin1String("ok")) {
        path.moveTo(0.1, 0.55);
        path.lineTo(0.4, 0.85);
        path.lineTo(0.95, 0.2);
    } else if (tone == QLatin1String("seal")) {
        path.moveTo(0.15, 0.15);
        path.lineTo(0.85, 0.85);
        path.moveTo(0.85, 0.15);
        path.lineTo(0.15, 0.85);
    } else if (tone == QLatin1String("warn")) {
        path.moveTo(0.25, 0.3);
        path.cubicTo(0.25, -0.05, 0.8, -0.05, 0.75, 0.32);
        path.cubicTo(0.72, 0.5, 0.5, 0.48, 0.5, 0.68);
        path.moveTo(0.5, 0.92);
        path.lineTo(0.5, 0.95);
    } else {
        path.moveTo(0.15, 0.5);
        path.lineTo(0.85, 0.5);
    }
    m_painter.save();
    m_painter.translate(x * m_dots, y * m_dots);
    m_painter.scale(side * m_dots, side * m_dots);
    m_painter.strokePath(path, QPen(colour, 0.14, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.restore();
}

void PdfCanvas::seal(const QByteArray &digest, const QRectF &place, const QColor &ink)
{
    m_painter.save();
    m_painter.translate(dots(place).topLeft());
    m_painter.scale(place.width() * m_dots / sealGrid, place.width() * m_dots / sealGrid);
    for (const SealStroke &stroke : sealDrawing(digest)) {
        const QColor colour = onPaper(ink, stroke.opacity);
        if (stroke.width > 0)
            m_painter.strokePath(stroke.path, QPen(colour, stroke.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        else
            m_painter.fillPath(stroke.path, colour);
    }
    m_painter.restore();
}

} // namespace wb::ui
