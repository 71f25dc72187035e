#include "core/catalogue/IndexDocument.h"

#include "core/catalogue/Fold.h"

namespace wb::catalogue {

namespace {

void addWords(QString &column, const QString &words)
{
    if (!column.isEmpty() && !words.isEmpty())
        column += QLatin1Char(' ');
    column += words;
}

} // namespace

void append(IndexDocument &texts, const IndexDocument &edition)
{
    for (size_t i = 0; i < texts.size(); ++i)
        addWords(texts[i], edition[i]);
}

IndexDocument indexDocument(const QList<Publication> &editions)
{
    IndexDocument columns;
    const auto add = [&columns](size_t column, const QString &text) { addWords(columns[column], foldedText(text)); };
    for (const Publication &edition : editions) {
        add(0, edition.title);
        for (const Skill &skill : edition.skills)
            add(1, skill.name);
        add(2, edition.subjects.join(QLatin1Char(' ')));
        add(3, edition.outcomes.join(QLatin1Char(' ')));
        add(4, edition.subtitle + QLatin1Char(' ') + edition.description);
        add(5, edition.provider);
    }
    return columns;
}

} // namespace wb::catalogue
