#include "core/catalogue/Spelling.h"

#include <QSet>

#include <tuple>

namespace wb::catalogue {

namespace {

constexpr qsizetype fewestLetters = 4;
constexpr qsizetype mostLetters = 24; // of a word worth mending

QString alphabetOf(const QString &word)
{
    switch (word.front().script()) {
    case QChar::Script_Greek: return QStringLiteral("αβγδεζηθικλμνξοπρστυφχψω");
    case QChar::Script_Cyrillic: return QStringLiteral("абвгдежзиклмнопрстуфхцчшщъыьэюяієґђјљњћџ");
    default: return QStringLiteral("abcdefghijklmnopqrstuvwxyz");
    }
}

// How many modules hold the word; for a beginning the most common word that begins so.
Result<qint64> weight(storage::Statement &statement, const QString &word, bool beginning)
{
    statement.reset();
    statement.bindAll(word, beginning ? word + QString::fromUcs4(U"\U0010FFFF", 1) : word);
    WB_TRY(const bool row, statement.step());
    return row ? statement.integer(0) : 0;
}

} // namespace

QStringList neighbours(const QString &word)
{
    QSet<QString> found;
    const QString letters = alphabetOf(word);
    for (qsizetype i = 0; i <= word.size(); ++i) {
        const QString before = word.left(i);
        const QString after = word.mid(i);
        for (const QChar letter : letters) {
            found.insert(before + letter + after);
            if (!after.isEmpty())
                found.insert(before + letter + after.mid(1));
        }
        if (!after.isEmpty())
            found.insert(before + after.mid(1));
        if (after.size() > 1)
            found.insert(before + after.at(1) + after.at(0) + after.mid(2));
    }
    found.remove(word);
    return {found.begin(), found.end()};
}

Result<std::optional<QStringList>> corrected(storage::Database &database, const QStringList &words)
{
    WB_TRY(auto statement, database.prepare(QStringLiteral(
        "SELECT coalesce(max(modules), 0) FROM (SELECT modules FROM words WHERE word BETWEEN ?1 AND ?2 LIMIT 100)")));
    QStringList mended = words;
    bool changed = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const bool last = i == words.size() - 1;
        const QString &word = words.at(i);
        WB_TRY(const qint64 known, weight(statement, word, last));
        if (known > 0)
            continue;
        if (word.size() < fewestLetters || word.size() > mostLetters)
            return std::optional<QStringList>();
        QString best;
        qint64 bestWeight = 0;
        for (const QString &candidate : neighbours(word)) {
            WB_TRY(const qint64 common, weight(statement, candidate, last));
            // Of equals the longer one: "desig" begins no more than "design" says.
            const auto key = [](qint64 modules, const QString &w) { return std::tuple(modules, w.size(), w); };
            if (common > 0 && key(common, candidate) > key(bestWeight, best)) {
                best = candidate;
                bestWeight = common;
            }
        }
        if (best.isEmpty())
            return std::optional<QStringList>();
        mended[i] = best;
        changed = true;
    }
    return changed ? std::optional(mended) : std::nullopt;
}

} // namespace wb::catalogue
