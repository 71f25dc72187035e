#include "core/catalogue/Fold.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>

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

// By Unicode's own rules, whatever the text holds.
QString foldedByRule(QStringView text)
{
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

// Below the combining marks each letter is folded by itself: looked up, not worked out each time. Most of Europe writes with these.
class FoldTable {
public:
    static constexpr char16_t end = 0x300;

    FoldTable()
    {
        for (char16_t unit = 0; unit < end; ++unit) {
            const QString letters = foldedByRule(QStringView(&unit, 1));
            const auto isOfWord = [](QChar c) { return c.isLetterOrNumber(); };
            Entry &entry = m_entries[unit];
            entry.isOfWord = !letters.isEmpty() && std::all_of(letters.begin(), letters.end(), isOfWord);
            // A half, for one, is two words.
            entry.isSimple = letters.size() <= longest && (entry.isOfWord || std::none_of(letters.begin(), letters.end(), isOfWord));
            entry.size = quint8(std::min(letters.size(), longest));
            std::copy_n(letters.utf16(), entry.size, entry.letters.begin());
        }
    }
    [[nodiscard]] bool covers(QStringView text) const
    {
        return std::all_of(
            text.utf16(), text.utf16() + text.size(), [this](char16_t unit) { return unit < end && m_entries[unit].isSimple; });
    }
    [[nodiscard]] QString folded(QStringView text) const
    {
        return written(text, [](const Entry &, char16_t *&) { return true; });
    }
    // Its words alone, with a blank between.
    [[nodiscard]] QString words(QStringView text) const
    {
        bool isBetween = false, isFirst = true;
        return written(text, [&](const Entry &entry, char16_t *&to) {
            if (!entry.isOfWord) {
                isBetween = isBetween || entry.size > 0; // what folds to nothing, as a soft hyphen might, parts no word
                return false;
            }
            if (isBetween && !isFirst)
                *to++ = u' ';
            isBetween = isFirst = false;
            return true;
        });
    }

private:
    static constexpr qsizetype longest = 2;
    struct Entry {
        std::array<char16_t, longest> letters {};
        quint8 size = 0;
        bool isOfWord = false, isSimple = false;
    };
    template <typename Wants> QString written(QStringView text, Wants wants) const
    {
        QVarLengthArray<char16_t, 2048> out((longest + 1) * text.size());
        auto *to = out.data();
        for (const QChar c : text) {
            const Entry &entry = m_entries[c.unicode()];
            if (!wants(entry, to))
                continue;
            for (int i = 0; i < entry.size; ++i)
                *to++ = entry.letters[size_t(i)];
        }
        return QString::fromUtf16(out.data(), to - out.data());
    }

    std::array<Entry, end> m_entries;
};

const FoldTable &foldTable()
{
    static const FoldTable table;
    return table;
}

} // namespace

QString folded(QStringView text)
{
    return foldTable().covers(text) ? foldTable().folded(text) : foldedByRule(text);
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
    if (foldTable().covers(text))
        return foldTable().words(text);
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
