#include "core/catalogue/Fold.h"

namespace wb::catalogue {

namespace {

// Letters with a stroke or joined letters: they have no decomposition in Unicode.
QLatin1StringView replacement(char16_t letter)
{
    switch (letter) {
    case u'ß': return QLatin1StringView("ss");
    case u'ø': return QLatin1StringView("o");
    case u'ł': return QLatin1StringView("l");
    case u'đ':
    case u'ð': return QLatin1StringView("d");
    case u'ħ': return QLatin1StringView("h");
    case u'ŧ': return QLatin1StringView("t");
    case u'æ': return QLatin1StringView("ae");
    case u'œ': return QLatin1StringView("oe");
    case u'þ': return QLatin1StringView("th");
    case u'ı': return QLatin1StringView("i");
    case u'ŋ': return QLatin1StringView("n");
    default: return {};
    }
}

bool isAscii(QStringView text)
{
    for (const QChar c : text) {
        if (c.unicode() >= 0x80)
            return false;
    }
    return true;
}

} // namespace

QString folded(QStringView text)
{
    if (isAscii(text))
        return text.toString().toLower();
    const QString decomposed = text.toString().normalized(QString::NormalizationForm_KD).toLower();
    QString out;
    out.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (c.category() == QChar::Mark_NonSpacing || c.category() == QChar::Mark_Enclosing)
            continue;
        if (const auto letters = replacement(c.unicode()); !letters.isEmpty())
            out += letters;
        else
            out += c == QChar(u'ς') ? QChar(u'σ') : c;
    }
    return out;
}

namespace {

// `take` gets the words of a folded text, one after another.
template <typename Take> void forEachWord(QStringView plain, Take take)
{
    qsizetype start = -1;
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const QChar unit = plain.at(i);
        const bool pair = unit.isHighSurrogate() && i + 1 < plain.size() && plain.at(i + 1).isLowSurrogate();
        if (pair ? QChar::isLetterOrNumber(QChar::surrogateToUcs4(unit, plain.at(i + 1))) : unit.isLetterOrNumber()) {
            if (start < 0)
                start = i;
        } else if (start >= 0) {
            take(plain.sliced(start, i - start));
            start = -1;
        }
        i += pair;
    }
    if (start >= 0)
        take(plain.sliced(start));
}

} // namespace

QString foldedText(QStringView text)
{
    const QString plain = folded(text);
    QString words;
    words.reserve(plain.size());
    forEachWord(plain, [&words](QStringView word) {
        if (!words.isEmpty())
            words += QLatin1Char(' ');
        words += word;
    });
    return words;
}

QStringList foldedWords(QStringView text)
{
    const QString plain = folded(text);
    QStringList words;
    forEachWord(plain, [&words](QStringView word) { words.append(word.toString()); });
    return words;
}

} // namespace wb::catalogue
