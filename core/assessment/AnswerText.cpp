#include "core/assessment/AnswerText.h"

#include <QRegularExpression>

namespace wb::assessment {

namespace {

constexpr qsizetype maxLength = 4096;

// Letters that have no decomposition, but that people type without their stroke or ligature.
QString plainLetter(QChar c)
{
    switch (c.unicode()) {
    case u'ø': return QStringLiteral("o");
    case u'ł': return QStringLiteral("l");
    case u'đ': return QStringLiteral("d");
    case u'ħ': return QStringLiteral("h");
    case u'ı': return QStringLiteral("i");
    case u'æ': return QStringLiteral("ae");
    case u'œ': return QStringLiteral("oe");
    case u'ß': return QStringLiteral("ss");
    case u'‘':
    case u'’':
    case u'ʼ': return QStringLiteral("'");
    case u'“':
    case u'”':
    case u'„':
    case u'«':
    case u'»': return QStringLiteral("\"");
    case u'‐':
    case u'‑':
    case u'–':
    case u'—':
    case u'−': return QStringLiteral("-");
    default: return c;
    }
}

QString fold(const QString &text)
{
    QString out;
    const QString parts = text.left(maxLength).toCaseFolded().normalized(QString::NormalizationForm_KD);
    for (const QChar c : parts) {
        if (c.category() == QChar::Mark_NonSpacing || c.category() == QChar::Other_Format)
            continue;
        out += c.isSpace() ? QStringLiteral(" ") : plainLetter(c);
    }
    return out;
}

// The pattern cut at its wildcards, each piece folded.
QStringList pieces(const QString &pattern)
{
    QStringList list{QString()};
    const QString cut = pattern.left(maxLength);
    for (qsizetype i = 0; i < cut.size(); ++i) {
        if (cut[i] == u'\\' && i + 1 < cut.size() && cut[i + 1] == u'*')
            list.last() += cut[++i];
        else if (cut[i] == u'*')
            list.append(QString());
        else
            list.last() += cut[i];
    }
    for (QString &piece : list) {
        static const QRegularExpression spaces(QStringLiteral(" +"));
        piece = fold(piece).replace(spaces, QStringLiteral(" "));
    }
    return list;
}

void addNumber(QList<double> &numbers, const QString &text)
{
    bool ok = false;
    const double number = text.toDouble(&ok);
    if (ok && qIsFinite(number) && !numbers.contains(number))
        numbers.append(number);
}

} // namespace

QString foldedAnswer(const QString &text)
{
    QString out = fold(text).simplified();
    while (!out.isEmpty() && (out.back() == u'.' || out.back() == u'!' || out.back() == u'?'))
        out.chop(1);
    return out.trimmed();
}

bool matchesPattern(const QString &answer, const QString &pattern)
{
    const QStringList parts = pieces(pattern);
    const QString text = foldedAnswer(answer);
    if (parts.size() == 1)
        return text == foldedAnswer(parts.first());
    // First and last piece are fixed to the ends; those between are found one after another.
    const QString first = parts.first().startsWith(u' ') ? parts.first().mid(1) : parts.first();
    QString last = parts.last();
    while (last.endsWith(u' ') || last.endsWith(u'.'))
        last.chop(1);
    if (text.size() < first.size() + last.size() || !text.startsWith(first) || !text.endsWith(last))
        return false;
    qsizetype at = first.size();
    const qsizetype end = text.size() - last.size();
    for (qsizetype i = 1; i + 1 < parts.size(); ++i) {
        const qsizetype found = QStringView(text).first(end).indexOf(parts[i], at);
        if (found < 0)
            return false;
        at = found + parts[i].size();
    }
    return true;
}

QList<double> readNumbers(const QString &text)
{
    QString number = text.left(64).normalized(QString::NormalizationForm_KC).trimmed();
    number.replace(QChar(u'−'), QChar(u'-')).replace(QChar(u'–'), QChar(u'-'));
    // A currency before, a currency, per cent or unit behind: "€ 1 250", "12 %", "3 hours", "EUR 40".
    static const QRegularExpression around(
        QStringLiteral(R"(^(?:[A-Z]{3}|\p{Sc})?\s*([-+]?\s*(?:\p{Sc}\s*)?[0-9.,][0-9.,'’\s]*(?:[eE][-+]?[0-9]{1,3})?)\s*(?:%|\p{Sc}|\p{L}[\p{L}./²³]*)?\.?$)"));
    const auto match = around.match(number);
    if (!match.hasMatch())
        return {};
    static const QRegularExpression fillers(QStringLiteral(R"([\s'’\p{Sc}])"));
    number = match.captured(1).remove(fillers);
    QList<double> numbers;
    const qsizetype points = number.count(u'.');
    const qsizetype commas = number.count(u',');
    if (points > 0 && commas > 0) {
        // Whichever comes last is the decimal sign, the other one groups.
        const bool pointDecimal = number.lastIndexOf(u'.') > number.lastIndexOf(u',');
        if ((pointDecimal ? points : commas) > 1)
            return {};
        addNumber(numbers, pointDecimal ? QString(number).remove(u',') : QString(number).remove(u'.').replace(u',', u'.'));
        return numbers;
    }
    static const QRegularExpression grouped(QStringLiteral(R"(^[-+]?[0-9]{1,3}([.,][0-9]{3})+$)"));
    if (points + commas <= 1)
        addNumber(numbers, QString(number).replace(u',', u'.'));
    if (grouped.match(number).hasMatch())
        addNumber(numbers, QString(number).remove(u',').remove(u'.'));
    return numbers;
}

} // namespace wb::assessment
