#include "core/content/GiftText.h"

#include <QRegularExpression>

namespace wb::content::gift {

using Format = assessment::Text::Format;

namespace {

QString unescaped(const QString &text)
{
    static const QString special = QStringLiteral("~=#{}:\\");
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar next = i + 1 < text.size() ? text[i + 1] : QChar();
        if (text[i] != u'\\')
            out += text[i];
        else if (next == u'n')
            out += u'\n', ++i;
        else if (!next.isNull() && special.contains(next))
            out += next, ++i;
        else
            out += u'\\';
    }
    return out;
}

} // namespace

qsizetype findUnescaped(QStringView text, QStringView characters, qsizetype from)
{
    for (qsizetype i = from; i < text.size(); ++i) {
        if (text[i] == u'\\')
            ++i;
        else if (characters.contains(text[i]))
            return i;
    }
    return -1;
}

qsizetype findUnescapedWord(QStringView text, QStringView word, qsizetype from)
{
    for (qsizetype i = from; i < text.size(); ++i) {
        if (text[i] == u'\\')
            ++i;
        else if (text.sliced(i).startsWith(word))
            return i;
    }
    return -1;
}

Format takeFormat(QStringView &text, Format fallback)
{
    text = text.trimmed();
    const std::pair<QLatin1String, Format> formats[] = {{QLatin1String("[html]"), Format::Html},
                                                        {QLatin1String("[markdown]"), Format::Markdown},
                                                        {QLatin1String("[plain]"), Format::Plain},
                                                        {QLatin1String("[moodle]"), Format::Moodle}};
    for (const auto &[name, format] : formats) {
        if (text.startsWith(name)) {
            text = text.sliced(name.size()).trimmed();
            return format;
        }
    }
    return fallback;
}

assessment::Text readText(QStringView text, Format format)
{
    const QString raw = text.trimmed().toString();
    const bool lines = format == Format::Html || format == Format::Markdown;
    return {format, unescaped(lines ? raw : raw.simplified())};
}

assessment::Text readFormatted(QStringView text, Format fallback)
{
    const Format format = takeFormat(text, fallback);
    return readText(text, format);
}

std::optional<double> takeWeight(QStringView &text, bool &valid)
{
    const QStringView trimmed = text.trimmed();
    static const QRegularExpression weight(QStringLiteral("^%([-+]?[0-9]{1,3}(?:[.,][0-9]{1,12})?)%"));
    const auto match = weight.match(trimmed.toString().left(24));
    if (!match.hasMatch())
        return std::nullopt;
    const double value = match.captured(1).replace(u',', u'.').toDouble();
    if (value < -100 || value > 100)
        valid = false;
    text = trimmed.sliced(match.capturedLength());
    return value / 100;
}

} // namespace wb::content::gift
