#include "qml/Wanderbuch/Wallet/CredentialPdf.h"

#include "core/base/Clock.h"
#include "core/credentials/QrText.h"
#include "qml/Wanderbuch/Controls/QrSymbol.h"
#include "qml/Wanderbuch/Wallet/HumanText.h"
#include "qml/Wanderbuch/Wallet/PdfCanvas.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPdfWriter>
#include <QRegularExpression>

namespace wb::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CredentialPdf)
};

// Millimetres on A4.
constexpr int dotsPerInch = 1200;
constexpr qreal dotsPerMillimetre = dotsPerInch / 25.4;
constexpr qreal pageWidth = 210;
constexpr qreal pageHeight = 297;
constexpr qreal margin = 17;
constexpr qreal inner = pageWidth - 2 * margin;
constexpr qreal gap = 4;
constexpr qreal partSide = (inner - 3 * gap) / 4; // four codes a row: a module of the largest is 0.33 mm wide
constexpr qreal wholeSide = 62;
constexpr int codesPerRow = 4;
constexpr qreal footHeight = 11;

// The light theme's colours: paper is white, whatever the screen shows.
const QColor ink("#1D1B22"), ink2("#5A5562"), ink3("#6A6470"), rule("#D9CFBE"), sealInk("#B93A26");

struct Tint
{
    QColor strong, soft;
};

Tint tintOf(const QString &tone)
{
    if (tone == QLatin1String("ok"))
        return {QColor("#2B6E4A"), QColor("#E1EFE6")};
    if (tone == QLatin1String("warn"))
        return {QColor("#8A5A00"), QColor("#F8EBCF")};
    if (tone == QLatin1String("seal"))
        return {sealInk, QColor("#F6E3DC")};
    if (tone == QLatin1String("blue"))
        return {QColor("#1F3F66"), QColor("#E2EAF2")};
    return {ink3, QColor("#F1EADF")};
}

QString plain(QString withBold)
{
    static const QRegularExpression tag(QStringLiteral("</?b>"));
    withBold.remove(tag);
    return withBold.replace(QLatin1String("&lt;"), QLatin1String("<"))
        .replace(QLatin1String("&gt;"), QLatin1String(">"))
        .replace(QLatin1String("&quot;"), QLatin1String("\""))
        .replace(QLatin1String("&amp;"), QLatin1String("&"));
}

struct Codes
{
    QList<QrSymbol> symbols;
    int needed = 0;
    bool whole = false;
    [[nodiscard]] qreal height() const
    {
        if (symbols.isEmpty())
            return 0;
        const int rows = int(symbols.size() + codesPerRow - 1) / codesPerRow;
        return whole ? wholeSide : rows * partSide + (rows - 1) * gap;
    }
};

Result<Codes> codesFor(const QByteArray &raw)
{
    Codes codes;
    const auto texts = credentials::qrTexts(raw, {});
    if (!texts) {
        codes.needed = texts.error().detail.toInt();
        return codes;
    }
    for (const QString &text : *texts) {
        WB_TRY(const QrSymbol symbol, encodeQr(text, QrLevel::Medium));
        codes.symbols << symbol;
    }
    codes.whole = texts->size() == 1 && !texts->first().startsWith(QLatin1String("WB1:"));
    return codes;
}

class Page
{
public:
    Page(QPainter &painter, const CredentialPresentation &shown, const QDateTime &checkedAt, const Codes &codes)
        : m_canvas(painter, dotsPerMillimetre), m_shown(shown), m_checkedAt(checkedAt), m_codes(codes)
    {
    }

    void draw()
    {
        const qreal foot = pageHeight - margin - footHeight;
        const qreal codesTop = foot - m_codes.height() - noteHeight() - (m_codes.symbols.isEmpty() ? 0 : 4);
        qreal y = head(margin);
        y = verdict(y + 7);
        y = checks(y + 5);
        elements(y + 4, codesTop - 5);
        codes(codesTop);
        footer(foot + 3);
    }

private:
    qreal head(qreal top)
    {
        constexpr qreal side = 46;
        constexpr qreal x = margin + side + 8;
        constexpr qreal width = pageWidth - margin - x;
        m_canvas.seal(QByteArray::fromHex(m_shown.digest.toLatin1()), {margin, top, side, side}, sealInk);
        qreal y = top + 3;
        y += m_canvas.text(m_shown.kind.toUpper(), x, y, width, {8, sealInk, false, true, 1});
        y += 1 + m_canvas.text(m_shown.title, x, y + 1, width, {m_shown.title.size() > 60 ? 17.0 : 22.0, ink, true, true, 3, 1.12});
        y += 2 + m_canvas.text(plain(m_shown.awardedLine.isEmpty() ? m_shown.holderLine : m_shown.awardedLine), x, y + 2, width, {10.5, ink, false, false, 2});
        y += 0.5 + m_canvas.text(m_shown.dateLine, x, y + 0.5, width, {10.5, ink2, false, false, 1});
        return std::max(y, top + side);
    }

    qreal verdict(qreal top)
    {
        const Tint tint = tintOf(m_shown.verdictTone);
        constexpr qreal pad = 5;
        const PaperText title{13, tint.strong, true, true, 2, 1.2};
        const PaperText text{10, ink, false, false, 5, 1.35};
        const PaperText dated{8.5, ink2, false, false, 2, 1.3};
        const QString when = Words::tr("Checked on %1 with what was stored on this device; a later check may tell more.").arg(moment());
        const auto flow = [&](bool draw) {
            qreal y = top + pad;
            y += m_canvas.text(m_shown.verdictTitle, margin + pad, y, inner - 2 * pad, title, draw);
            y += m_canvas.text(m_shown.verdictText, margin + pad, y + 0.5, inner - 2 * pad, text, draw) + 0.5;
            return y + m_canvas.text(when, margin + pad, y + 1, inner - 2 * pad, dated, draw) + 1;
        };
        const qreal bottom = flow(false) + pad - 1;
        m_canvas.box({margin, top, inner, bottom - top}, 2.5, tint.soft);
        flow(true);
        return bottom;
    }

    // Two beside each other.
    qreal checks(qreal top)
    {
        constexpr qreal column = (inner - 8) / 2;
        qreal y = top, rowHeight = 0;
        for (qsizetype i = 0; i < m_shown.checks.size(); ++i) {
            const auto check = m_shown.checks[i].value<CheckLine>();
            const qreal x = margin + (i % 2) * (column + 8);
            if (i % 2 == 0)
                y += rowHeight, rowHeight = 0;
            m_canvas.sign(check.tone, x, y + 0.9, 3, tintOf(check.tone).strong);
            qreal height = m_canvas.text(check.title, x + 6, y, column - 6, {9.5, ink, false, true, 1});
            height += m_canvas.text(check.detail, x + 6, y + height, column - 6, {8.5, ink2, false, false, 3, 1.3});
            rowHeight = std::max(rowHeight, height + 2.5);
        }
        return y + rowHeight;
    }

    // As many lines of each as there is room for; what has no room is said to be in the credential.
    void elements(qreal top, qreal bottom)
    {
        QList<Fact> facts;
        for (const auto &element : m_shown.elements) {
            if (const auto fact = element.value<Fact>(); fact.present)
                facts << fact;
        }
        if (facts.isEmpty() || bottom - top < 14)
            return;
        m_canvas.line(margin, top, inner, rule);
        qreal y = top + 3;
        y += m_canvas.text(Words::tr("What it says"), margin, y, inner, {12, ink, true, true, 1});
        y += m_canvas.text(Words::tr("Elements of the EU standard for micro-credentials: %1").arg(m_shown.elementsDetail), margin, y, inner, {7.5, ink3, false, false, 2});
        y += 2;
        for (const int lines : {4, 3, 2, 1}) {
            if (y + elementRows(facts, y, lines, bottom, false) <= bottom || lines == 1) {
                elementRows(facts, y, lines, bottom, true);
                return;
            }
        }
    }

    qreal elementRows(const QList<Fact> &facts, qreal top, int lines, qreal bottom, bool draw)
    {
        constexpr qreal column = (inner - 8) / 2;
        qreal y = top, rowHeight = 0;
        for (qsizetype i = 0; i < facts.size(); ++i) {
            const qreal x = margin + (i % 2) * (column + 8);
            if (i % 2 == 0)
                y += rowHeight, rowHeight = 0;
            if (draw && y + 8 > bottom)
                return y - top;
            qreal height = m_canvas.text(facts[i].label, x, y, column, {7.5, ink3, false, false, 1}, draw);
            const QString value = facts[i].value.isEmpty() ? Words::tr("Stated") : facts[i].value;
            height += m_canvas.text(value, x, y + height, column, {9, ink, false, false, lines, 1.25}, draw);
            rowHeight = std::max(rowHeight, height + 1.8);
        }
        return y + rowHeight - top;
    }

    [[nodiscard]] QString note() const
    {
        const QString size = humanSize(m_shown.raw.size());
        if (m_codes.symbols.isEmpty())
            return Words::tr("There are no QR codes here: the credential has %1 and would fill %2 of them. It is attached to this file, byte for byte, as %3. Whoever "
                             "has to be sure checks that file; this page alone proves nothing.")
                .arg(size)
                .arg(m_codes.needed)
                .arg(m_shown.fileName);
        if (m_codes.whole)
            return Words::tr("This code is the credential itself, all of its %1. Wanderbuch reads it under Check a credential, and every other reader shows its text. "
                             "With it anybody can check what this page says; the page alone proves nothing.")
                .arg(size);
        return Words::tr("These %n codes together are the credential itself, all of its %1. Wanderbuch reads them in any order, under Check a credential. "
                         "With them anybody can check what this page says; the page alone proves nothing.",
            nullptr, int(m_codes.symbols.size()))
            .arg(size);
    }
    [[nodiscard]] qreal noteWidth() const { return m_codes.whole ? inner - wholeSide - 10 : inner; }
    [[nodiscard]] PaperText noteStyle() const { return {8.5, ink2, false, false, 0, 1.35}; }
    qreal noteHeight() { return m_codes.whole ? 0 : m_canvas.text(note(), margin, 0, noteWidth(), noteStyle(), false); }

    void codes(qreal top)
    {
        if (m_codes.whole) {
            paintQr(m_canvas.painter(), m_codes.symbols.first(), m_canvas.dots({margin, top, wholeSide, wholeSide}));
            m_canvas.text(note(), margin + wholeSide + 10, top + 4, noteWidth(), noteStyle());
            return;
        }
        qreal y = top;
        y += m_canvas.text(note(), margin, y, noteWidth(), noteStyle()) + 3;
        for (qsizetype i = 0; i < m_codes.symbols.size(); ++i) {
            const qsizetype row = i / codesPerRow;
            const QRectF place(margin + (i % codesPerRow) * (partSide + gap), y + row * (partSide + gap), partSide, partSide);
            paintQr(m_canvas.painter(), m_codes.symbols[i], m_canvas.dots(place));
        }
    }

    void footer(qreal top)
    {
        m_canvas.line(margin, top, inner, rule);
        m_canvas.text(Words::tr("The seal is drawn from the credential's own bytes, by their SHA-256: %1").arg(m_shown.digest), margin, top + 1.5, inner,
            {6.5, ink3, false, false, 1});
        m_canvas.text(Words::tr("Made offline with Wanderbuch. The credential is also attached to this file."), margin, top + 4.6, inner, {6.5, ink3, false, false, 1});
    }

    [[nodiscard]] QString moment() const
    {
        const QDateTime local = m_checkedAt.toLocalTime();
        return Words::tr("%1 at %2").arg(humanDate(local), QLocale().toString(local.time(), QLocale::ShortFormat));
    }

    PdfCanvas m_canvas;
    const CredentialPresentation &m_shown;
    QDateTime m_checkedAt;
    const Codes &m_codes;
};

// Qt writes the time of writing; the same credential checked at the same time should be the same file. In place, so that offsets hold.
void setCreationTime(QByteArray &pdf, const QDateTime &time)
{
    static const QRegularExpression date(QStringLiteral("/CreationDate \\((D:\\d{14}(?:Z|[+-]\\d\\d'\\d\\d')?)\\)"));
    const auto match = date.match(QString::fromLatin1(pdf));
    if (!match.hasMatch())
        return;
    QByteArray stamp = "D:" + time.toUTC().toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1();
    stamp += QByteArray("+00'00'").first(std::min<qsizetype>(7, match.capturedLength(1) - stamp.size()));
    if (match.capturedLength(1) - 16 == 1)
        stamp = stamp.first(16) + 'Z';
    pdf.replace(match.capturedStart(1), match.capturedLength(1), stamp);
}

} // namespace

Result<PdfSheet> credentialPdf(const CredentialPresentation &shown, const QDateTime &checkedAt)
{
    WB_TRY(const Codes codes, codesFor(shown.raw));
    PdfSheet sheet;
    sheet.codes = int(codes.symbols.size());
    sheet.neededCodes = codes.needed;
    QBuffer buffer(&sheet.pdf);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(dotsPerInch);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins({});
        writer.setTitle(shown.title);
        writer.setCreator(QStringLiteral("Wanderbuch"));
        writer.addFileAttachment(shown.fileName, shown.raw);
        QPainter painter;
        if (!painter.begin(&writer))
            return failure(ErrorCode::Internal, QStringLiteral("the page could not be drawn"));
        Page(painter, shown, checkedAt, codes).draw();
        painter.end();
    }
    buffer.close();
    setCreationTime(sheet.pdf, checkedAt);
    return sheet;
}

} // namespace wb::ui
