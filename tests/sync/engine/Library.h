// What a library holds, told so that two libraries that were filled in different ways can be compared.
#pragma once

#include "core/catalogue/LibraryFile.h"

#include <QStringList>

namespace wb::test {

// Every row that people can find or see, by names instead of numbers, sorted.
inline QStringList contentOf(const QString &folder)
{
    QStringList lines;
    const auto library = catalogue::openLibrary(folder);
    if (!library)
        return { QStringLiteral("cannot be opened: ") + library.error().detail };
    for (const char *sql : {
             "SELECT 'provider', did, name, location, proof, updated, descriptor FROM providers",
             "SELECT 'edition', m.identifier, e.language, hex(e.digest), e.shard, e.title_key, m.eqf, m.hours, m.area FROM "
             "editions e JOIN "
             "modules m ON m.id = e.module",
             "SELECT 'facets', m.identifier, f.minutes, f.published, v.value FROM module_facets f JOIN modules m ON m.id = "
             "f.module JOIN "
             "facet_values v ON v.facet = 'session' AND v.id = f.session",
             "SELECT 'skill', m.identifier, s.key FROM module_skills j JOIN modules m ON m.id = j.module JOIN skills s ON s.id = "
             "j.skill",
             "SELECT 'pathway', identifier, hex(digest), shard FROM pathways",
             "SELECT 'file', sha256, whole FROM shards",
             "SELECT 'word', term, doc FROM module_vocabulary",
             "SELECT 'pack', sha256, module, language FROM packs",
             "SELECT 'spelling', word, modules FROM words",
         }) {
        auto rows = (*library)->prepare(QString::fromLatin1(sql));
        if (!rows)
            return { rows.error().detail };
        for (auto row = rows->step(); row && *row; row = rows->step()) {
            QStringList columns;
            for (int i = 0; i < rows->columnCount(); ++i)
                columns.append(rows->text(i));
            lines.append(columns.join(QLatin1Char('|')));
        }
    }
    lines.sort();
    return lines;
}

} // namespace wb::test
