#include "core/catalogue/CardReader.h"

namespace wb::catalogue {

namespace {

enum Column { Identifier, Area, Eqf, Hours, Ects, Assessment, Provider, Language, Title, Subtitle, PackHere };

struct EditionLine {
    QString title, subtitle;
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
    WB_TRY(auto statement, database.prepare(QStringLiteral(
        "SELECT m.identifier, m.area, m.eqf, m.hours, m.ects, m.assessment, m.provider_name, e.language, e.title, e.subtitle, "
        "EXISTS (SELECT 1 FROM packs p WHERE p.sha256 = e.pack_sha256) "
        "OR EXISTS (SELECT 1 FROM packs p WHERE p.module = m.identifier AND p.language = e.language) "
        "FROM modules m JOIN editions e ON e.module = m.id WHERE m.id = ? ORDER BY e.id")));
    QList<ModuleCard> cards;
    cards.reserve(modules.size());
    for (const qint64 module : modules) {
        ModuleCard card;
        QList<EditionLine> editions;
        statement.bind(1, module);
        for (;;) {
            WB_TRY(const bool more, statement.step());
            if (!more)
                break;
            if (editions.isEmpty())
                card = {module, statement.text(Identifier), {}, {}, {}, {}, statement.text(Area), statement.text(Assessment),
                    statement.text(Provider), int(statement.integer(Eqf)), statement.real(Hours), statement.real(Ects), false};
            card.languages.append(statement.text(Language));
            editions.append({statement.text(Title), statement.text(Subtitle), statement.integer(PackHere) != 0});
        }
        statement.reset();
        if (editions.isEmpty())
            continue;
        const qsizetype best = bestLanguage(card.languages, languages);
        card.language = card.languages.at(best);
        card.title = editions.at(best).title;
        card.subtitle = editions.at(best).subtitle;
        card.packHere = editions.at(best).packHere;
        cards.append(card);
    }
    return cards;
}

} // namespace wb::catalogue
