// How many modules hold each word of the search index, for mending typing errors (table `words`). Kept in step with the index: a few
// changes cost what they change, after many the whole vocabulary is counted anew, which takes a walk through the index.
#pragma once

#include "core/catalogue/PreparedPublication.h"
#include "core/storage/Database.h"

namespace wb::catalogue {

// Lives inside one transaction.
class WordCounts
{
public:
    explicit WordCounts(storage::Database &database) : m_database(database) { }

    // Before the index gains and loses `modules` documents. Says whether each of them has to be told by came() and went(); if not,
    // the table is empty from here on, so that whoever comes next, also after a crash, knows that it has to be counted anew.
    [[nodiscard]] Result<bool> begin(qsizetype modules);
    [[nodiscard]] Result<void> came(const IndexDocument &texts) { return note(cameTable, texts); }
    [[nodiscard]] Result<void> went(const IndexDocument &texts) { return note(wentTable, texts); }
    // Takes over what came() and went() were told. To be called before every commit.
    [[nodiscard]] Result<void> settle();
    // Counts all words if the table is empty.
    [[nodiscard]] Result<void> recountIfNeeded();

private:
    static constexpr QLatin1StringView cameTable { "words_came" }, wentTable { "words_went" };

    [[nodiscard]] Result<void> note(QLatin1StringView table, const IndexDocument &texts);
    [[nodiscard]] Result<bool> isEmpty();

    storage::Database &m_database;
    bool m_noting = false; // the two tables are there
};

} // namespace wb::catalogue
