#include "core/catalogue/WordCounts.h"

#include <utility>

namespace wb::catalogue {

namespace {

constexpr qsizetype fewChanges = 1000; // modules; a walk through an index of 100,000 costs about as much

// Split into words by the tokenizer of module_index, so that the words are the same.
const QString notebooks = QStringLiteral(
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.words_came USING fts5 (text, content = '', detail = none, "
    "tokenize = 'unicode61 remove_diacritics 2');"
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.words_went USING fts5 (text, content = '', detail = none, "
    "tokenize = 'unicode61 remove_diacritics 2');"
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.count_came USING fts5vocab (temp, words_came, row);"
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.count_went USING fts5vocab (temp, words_went, row)");

} // namespace

Result<bool> WordCounts::begin(qsizetype modules)
{
    WB_TRY(const bool isStale, isEmpty());
    if (isStale || modules > fewChanges) {
        WB_CHECK(m_database.execute(QStringLiteral("DELETE FROM words")));
        return false;
    }
    if (!std::exchange(m_noting, true))
        WB_CHECK(m_database.execute(notebooks));
    return true;
}

Result<void> WordCounts::note(QLatin1StringView table, const IndexDocument &texts)
{
    QString all;
    for (const QString &text : texts)
        all += text + QLatin1Char(' ');
    WB_TRY(auto insert, m_database.prepare(QStringLiteral("INSERT INTO temp.%1 (text) VALUES (?)").arg(table)));
    return insert.bind(1, all).run();
}

Result<void> WordCounts::settle()
{
    if (!m_noting)
        return {};
    return m_database.execute(QStringLiteral(
        "INSERT INTO words (word, modules) SELECT term, doc FROM temp.count_came WHERE true "
        "ON CONFLICT (word) DO UPDATE SET modules = modules + excluded.modules;"
        "INSERT INTO words (word, modules) SELECT term, -doc FROM temp.count_went WHERE true "
        "ON CONFLICT (word) DO UPDATE SET modules = modules + excluded.modules;"
        "DELETE FROM words WHERE modules <= 0 AND word IN (SELECT term FROM temp.count_went);"
        "INSERT INTO temp.words_came (words_came) VALUES ('delete-all');"
        "INSERT INTO temp.words_went (words_went) VALUES ('delete-all')"));
}

Result<void> WordCounts::recountIfNeeded()
{
    WB_TRY(const bool isStale, isEmpty());
    return isStale ? m_database.execute(QStringLiteral("INSERT INTO words (word, modules) SELECT term, doc FROM module_vocabulary"))
                   : Result<void>();
}

Result<bool> WordCounts::isEmpty()
{
    WB_TRY(auto any, m_database.prepare(QStringLiteral("SELECT 1 FROM words LIMIT 1")));
    WB_TRY(const bool row, any.step());
    return !row;
}

} // namespace wb::catalogue
