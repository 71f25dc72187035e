#include "core/catalogue/ModuleWriter.h"

#include "core/base/Json.h"
#include "core/catalogue/Fold.h"
#include "core/catalogue/IndexDocument.h"

#include <QDate>
#include <QSet>

namespace wb::catalogue {

namespace {

constexpr qint64 mostValues = 60000; // of one facet: they have to fit 16 bits
constexpr qint64 lastLanguage = 64;

} // namespace

Result<QList<Publication>> ModuleWriter::editions(qint64 module)
{
    WB_TRY(auto statement, m_database.prepare(QStringLiteral("SELECT document FROM editions WHERE module = ? ORDER BY id")));
    statement.bind(1, module);
    QList<Publication> editions;
    for (;;) {
        WB_TRY(const bool row, statement.step());
        if (!row)
            return editions;
        WB_TRY(const QJsonObject document, parseJsonObject(statement.bytesView(0)));
        WB_TRY(Publication edition, readPublication(document));
        editions.append(std::move(edition));
    }
}

Result<void> ModuleWriter::unindex(qint64 module)
{
    WB_TRY(const auto old, editions(module));
    return old.isEmpty() ? Result<void>() : index(module, old, true);
}

Result<void> ModuleWriter::write(qint64 module)
{
    WB_TRY(const auto now, editions(module));
    if (now.isEmpty()) {
        WB_TRY(auto gone, m_database.prepare(QStringLiteral("DELETE FROM modules WHERE id = ?"))); // the rest goes with it
        return gone.bind(1, module).run();
    }
    WB_CHECK(writeRow(module, now.first()));
    WB_CHECK(writeFacets(module, now));
    WB_CHECK(writeSkills(module, now));
    return index(module, now, false);
}

Result<void> ModuleWriter::writeRow(qint64 module, const Publication &first)
{
    WB_TRY(auto statement, m_database.prepare(QStringLiteral(
        "UPDATE modules SET title_key = ?2, area = ?3, eqf = ?4, hours = ?5, ects = ?6, assessment = ?7, provider_name = ?8 "
        "WHERE id = ?1")));
    statement.bindAll(module, foldedWords(first.title).join(QLatin1Char(' ')), first.area, first.eqfLevel, first.hours, first.ects,
        first.assessment, first.provider);
    return statement.run();
}

Result<void> ModuleWriter::writeFacets(qint64 module, const QList<Publication> &editions)
{
    const Publication &first = editions.first();
    quint64 languages = 0;
    for (const Publication &edition : editions) {
        WB_TRY(const qint64 language, valueId(Facet::Language, edition.language));
        languages |= quint64(1) << (qMin(language, lastLanguage) - 1);
    }
    WB_TRY(auto statement, m_database.prepare(QStringLiteral(
        "INSERT OR REPLACE INTO module_facets (module, languages, minutes, published, area, eqf, hours, session, region, "
        "participation, assessment, cost) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)")));
    const QDate published = QDate::fromString(first.published.left(10), Qt::ISODate);
    statement.bindAll(module, qint64(languages), qRound64(first.hours * 60), published.isValid() ? published.toJulianDay() : 0);
    int column = 5;
    for (const Facet facet : allFacets) {
        if (facet == Facet::Language)
            continue;
        WB_TRY(const qint64 id, valueId(facet, facetValue(facet, first)));
        statement.bind(column++, id);
    }
    return statement.run();
}

Result<void> ModuleWriter::writeSkills(qint64 module, const QList<Publication> &editions)
{
    WB_TRY(auto gone, m_database.prepare(QStringLiteral("DELETE FROM module_skills WHERE module = ?")));
    WB_CHECK(gone.bind(1, module).run());
    WB_TRY(auto insert, m_database.prepare(QStringLiteral("INSERT OR IGNORE INTO module_skills (skill, module) VALUES (?, ?)")));
    for (const Publication &edition : editions) {
        for (const Skill &skill : edition.skills) {
            WB_TRY(const qint64 id, skillId(skill));
            WB_CHECK(insert.bindAll(id, module).run());
        }
    }
    return {};
}

Result<void> ModuleWriter::index(qint64 module, const QList<Publication> &editions, bool remove)
{
    // An FTS5 table takes a document out by an insert into the column that has the table's own name.
    const auto sql = [remove](const QString &table, const QString &columns, const QString &values) {
        return remove ? QStringLiteral("INSERT INTO %1 (%1, rowid, %2) VALUES ('delete', ?1, %3)").arg(table, columns, values)
                      : QStringLiteral("INSERT INTO %1 (rowid, %2) VALUES (?1, %3)").arg(table, columns, values);
    };
    const auto texts = indexDocument(editions);
    WB_TRY(auto titles, m_database.prepare(sql(QStringLiteral("title_index"), QStringLiteral("title"), QStringLiteral("?2"))));
    WB_CHECK(titles.bindAll(module, texts.front()).run());
    WB_TRY(auto all, m_database.prepare(sql(QStringLiteral("module_index"),
        QStringLiteral("title, skills, subjects, outcomes, text, provider"), QStringLiteral("?2, ?3, ?4, ?5, ?6, ?7"))));
    all.bind(1, module);
    int column = 2;
    for (const QString &text : texts)
        all.bind(column++, text);
    return all.run();
}

Result<qint64> ModuleWriter::valueId(Facet facet, const QString &value)
{
    if (value.isEmpty())
        return 0;
    const std::pair key(int(facet), value);
    if (const auto known = m_valueIds.constFind(key); known != m_valueIds.constEnd())
        return *known;
    WB_TRY(auto find, m_database.prepare(QStringLiteral(
        "SELECT (SELECT id FROM facet_values WHERE facet = ?1 AND value = ?2), "
        "(SELECT max(id) FROM facet_values WHERE facet = ?1)")));
    WB_TRY(const bool row, find.bindAll(QString(facetName(facet)), value).step());
    qint64 id = row ? find.integer(0) : 0;
    if (id == 0) {
        id = find.integer(1) + 1;
        if (id > mostValues)
            return 0; // as if it were not said; no honest catalogue comes near
        WB_TRY(auto insert, m_database.prepare(QStringLiteral("INSERT INTO facet_values (facet, id, value) VALUES (?, ?, ?)")));
        WB_CHECK(insert.bindAll(QString(facetName(facet)), id, value).run());
    }
    m_valueIds.insert(key, id);
    return id;
}

Result<qint64> ModuleWriter::skillId(const Skill &skill)
{
    const QString key = skillKey(skill.uri, skill.name);
    if (const auto known = m_skillIds.constFind(key); known != m_skillIds.constEnd())
        return *known;
    WB_TRY(auto insert, m_database.prepare(QStringLiteral("INSERT OR IGNORE INTO skills (key, name) VALUES (?, ?)")));
    WB_CHECK(insert.bindAll(key, skill.name).run());
    WB_TRY(auto find, m_database.prepare(QStringLiteral("SELECT id FROM skills WHERE key = ?")));
    WB_TRY(const bool row, find.bind(1, key).step());
    const qint64 id = row ? find.integer(0) : 0;
    m_skillIds.insert(key, id);
    return id;
}

} // namespace wb::catalogue
