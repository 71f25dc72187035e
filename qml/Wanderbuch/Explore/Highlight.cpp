#include "qml/Wanderbuch/Explore/Highlight.h"

#include "core/catalogue/Fold.h"

#include <algorithm>

namespace wb::ui {

namespace {

struct Range
{
    qsizetype from = 0;
    qsizetype length = 0;
};

// How many characters of `text` from `from` on fold to at least `wanted` letters.
qsizetype lettersFor(QStringView text, qsizetype from, qsizetype end, qsizetype wanted)
{
    for (qsizetype length = qMax(qsizetype(1), wanted / 2); from + length < end; ++length) { // one letter may fold to two
        if (catalogue::folded(text.sliced(from, length)).size() >= wanted)
            return length;
    }
    return end - from;
}

// Calls `found` for each match, in order, until it returns false.
template<typename Found>
void forEachMatch(QStringView text, const QStringList &words, Found found)
{
    for (qsizetype at = 0; at < text.size();) {
        if (!text.at(at).isLetterOrNumber()) {
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < text.size() && (text.at(end).isLetterOrNumber() || text.at(end).isMark()))
            ++end;
        const QString word = catalogue::folded(text.sliced(at, end - at));
        qsizetype longest = 0;
        for (const QString &wanted : words) {
            if (wanted.size() > longest && word.startsWith(wanted))
                longest = wanted.size();
        }
        if (longest > 0 && !found(Range{at, lettersFor(text, at, end, longest)}))
            return;
        at = end;
    }
}

} // namespace

QString highlighted(const QString &text, const QStringList &foldedWords)
{
    QString out;
    qsizetype done = 0;
    forEachMatch(text, foldedWords, [&](const Range &match) {
        out += text.mid(done, match.from - done).toHtmlEscaped() + QStringLiteral("<b>") + text.mid(match.from, match.length).toHtmlEscaped()
            + QStringLiteral("</b>");
        done = match.from + match.length;
        return true;
    });
    return out + text.mid(done).toHtmlEscaped();
}

bool mentions(const QString &text, const QStringList &foldedWords)
{
    bool found = false;
    forEachMatch(text, foldedWords, [&](const Range &) {
        found = true;
        return false;
    });
    return found;
}

bool mentionsAll(const QString &text, const QStringList &foldedWords)
{
    return std::all_of(foldedWords.begin(), foldedWords.end(), [&](const QString &word) { return mentions(text, {word}); });
}

QString excerpt(const QString &text, const QStringList &foldedWords, qsizetype length)
{
    if (text.size() <= length)
        return text;
    qsizetype first = 0;
    forEachMatch(text, foldedWords, [&](const Range &match) {
        first = match.from;
        return false;
    });
    qsizetype from = qBound(qsizetype(0), first - length / 3, text.size() - length);
    qsizetype end = qMin(text.size(), from + length);
    if (from > 0) {
        const qsizetype blank = text.indexOf(QLatin1Char(' '), from);
        from = blank >= 0 && blank < first ? blank + 1 : from;
    }
    if (end < text.size()) {
        const qsizetype blank = text.lastIndexOf(QLatin1Char(' '), end);
        end = blank > first ? blank : end;
    }
    const QString ellipsis(QChar(u'…'));
    return (from > 0 ? ellipsis : QString()) + text.mid(from, end - from) + (end < text.size() ? ellipsis : QString());
}

} // namespace wb::ui
