#include "core/catalogue/IndexDocument.h"

#include "core/catalogue/Fold.h"

namespace wb::catalogue {

std::array<QString, 6> indexDocument(const QList<Publication> &editions)
{
    std::array<QStringList, 6> words;
    for (const Publication &edition : editions) {
        words[0] += foldedWords(edition.title);
        for (const Skill &skill : edition.skills)
            words[1] += foldedWords(skill.name);
        words[2] += foldedWords(edition.subjects.join(QLatin1Char(' ')));
        words[3] += foldedWords(edition.outcomes.join(QLatin1Char(' ')));
        words[4] += foldedWords(edition.subtitle + QLatin1Char(' ') + edition.description);
        words[5] += foldedWords(edition.provider);
    }
    std::array<QString, 6> columns;
    for (size_t i = 0; i < columns.size(); ++i)
        columns[i] = words[i].join(QLatin1Char(' '));
    return columns;
}

} // namespace wb::catalogue
