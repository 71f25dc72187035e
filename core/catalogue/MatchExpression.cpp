#include "core/catalogue/MatchExpression.h"

#include "core/catalogue/Fold.h"

namespace wb::catalogue {

namespace {
constexpr qsizetype maxTyped = 400;
constexpr qsizetype maxWords = 8;
constexpr qsizetype maxLetters = 40;
} // namespace

QStringList searchWords(QStringView typed)
{
    QStringList words = foldedWords(typed.first(qMin(typed.size(), maxTyped))).mid(0, maxWords);
    for (QString &word : words)
        word.truncate(maxLetters);
    // A word typed twice asks for nothing more; the last one stays last, because it may be unfinished.
    for (qsizetype i = words.size() - 2; i >= 0; --i) {
        if (words.indexOf(words.at(i), i + 1) >= 0)
            words.removeAt(i);
    }
    return words;
}

QString matchExpression(const QStringList &words)
{
    QString expression;
    for (const QString &word : words) {
        // A blank, not AND: should SQLite find no token in a word, FTS5 then leaves the word out instead of finding nothing.
        if (!expression.isEmpty())
            expression += QLatin1Char(' ');
        expression += QLatin1Char('"') + word + QLatin1Char('"');
    }
    return expression.isEmpty() ? expression : expression + QLatin1Char('*');
}

} // namespace wb::catalogue
