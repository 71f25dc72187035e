#include "core/catalogue/CardReader.h"

#include <algorithm>

namespace wb::catalogue {

namespace {

enum Column { Identifier, Area, Eqf, Hours, Ects, Assessment, Provider, Edition, Language, Title, Subtitle, PackHere };

struct EditionLine {
    qint64 id = 0;
    QString language, title, subtitle;
    bool packHere = false;
};

} // namespace

qsizetype bestLanguage(const QStringList &offered, const QStringList &wanted)
{
    for (const QString &tag : wanted) {
        if (const qsizetype exact = offered.indexOf(tag); exact >= 0)
            return exact;
        const QString base = tag.section(QLatin1Char('-'), 0, 0);
        for (qsizetype i = 0; i < offered.size(); ++i) {
            if (offered.at(i).section(QLatin1Char('-'), 0, 0) == base)
                return i;
        }
    }
    return 0;
}

Result<QList<ModuleCard>> readCards(storage::Database &database, const QList<qint64> &modules, const QStringList &languages)
{
    // Not ordered by SQLite: a sorter for every module would cost more than all the rest.
    WB_TRY(auto statement, database.prepare(QStringLiteral(
        "SELECT m.identifier, m.area, m.eqf, m.hours, m.ects, m.assessment, m.provider_name, e.id, e.language, e.title, e.subtitle, "
        "EXISTS (SELECT 1 FROM packs WHERE sha256 = e.pack_sha256) "
        "OR EXISTS (SELECT 1 FROM packs WHERE module = m.identifier AND language = e.language) "
        "FROM modules m JOIN editions e ON e.module = m.id WHERE m.id = ?")));
    QList<ModuleCard> cards;
    cards.reserve(modules.size());
    QList<EditionLine> editions;
    for (const qint64 module : modules) {
        ModuleCard card;
        editions.clear();
        statement.bind(1, module);
        for (;;) {
            WB_TRY(const bool more, statement.step());
            if (!more)
                break;
            if (editions.isEmpty())
                card = {module, statement.text(Identifier), {}, {}, {}, {}, statement.text(Area), statement.text(Assessment),
                    statement.text(Provider), int(statement.integer(Eqf)), statement.real(Hours), statement.real(Ects), false};
            editions.append({statement.integer(Edition), statement.text(Language), statement.text(Title), statement.text(Subtitle),
                statement.integer(PackHere) != 0});
        }
        statement.reset();
        if (editions.isEmpty())
            continue;
        std::sort(editions.begin(), editions.end(), [](const EditionLine &a, const EditionLine &b) { return a.id < b.id; });
        for (const EditionLine &edition : std::as_const(editions))
            card.languages.append(edition.language);
        const EditionLine &best = editions.at(bestLanguage(card.languages, languages));
        card.language = best.language;
        card.title = best.title;
        card.subtitle = best.subtitle;
        card.packHere = best.packHere;
        cards.append(card);
    }
    return cards;
}

} // namespace wb::catalogue
