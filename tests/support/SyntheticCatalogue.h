// A made-up catalogue of any size, the same on every machine: for searching at scale and for measuring it.
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace wb::test {

// Publication number `index` of the made-up catalogue: titles of 2 to 7 words, 40 to 60 words of description, skills,
// subjects, outcomes and every facet. Words are drawn by Zipf's law from common words of the field and a long tail.
[[nodiscard]] QJsonObject syntheticPublication(int index);

// What people would type into the search field, whole; typing is every beginning of it.
[[nodiscard]] QStringList realisticQueries();
// Every beginning of every realistic query, in the order in which they would be typed.
[[nodiscard]] QStringList typedQueries();

} // namespace wb::test
