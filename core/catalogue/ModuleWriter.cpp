#include "core/catalogue/ModuleWriter.h"

#include "core/base/Json.h"
#include "core/catalogue/Fold.h"

#include <QDate>

namespace wb::catalogue {

namespace {

constexpr qint64 mostValues = 60000; // of one facet: they have to fit 16 bits
constexpr qint64 lastLanguage = 64;

} // namespace

Result<QList<Publication>> ModuleWriter::editions(qint64 module)
{
    WB_TRY(auto statement, m_database.prepare(QStringLiteral("SELECT document FROM editions WHERE module = ? ORDER BY id")));
    statement.bind(1, module);
    return statement.collect([&]() -> Result<Publication> {
        WB_TRY(const QJsonObject document, parseJsonObject(statement.bytesView(0)));
        return readPublication(document);
    });
}

Result<qint64> ModuleWriter::create(qint64 provider, const PreparedPublication &prepared)
{
    const Publication &first = prepared.publication;
    WB_TRY(auto insert, m_database.prepare(QStringLiteral(
        "INSERT INTO modules (provider, identifier, title_key, area, eqf, hours, ects, assessment, provider_name) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")));
    WB_CHECK(insert.bindAll(provider, first.identifier, prepared.titleKey, first.area, first.eqfLevel, first.hours, first.ects,
        first.assessment, first.provider).run());
    const qint64 module = m_database.lastInsertId();
    m_changed[module].isNew = true;
    return module;
}

Result<void> ModuleWriter::change(qint64 module)
{
    if (m_changed.contains(module))
        return {};
    WB_TRY(const auto old, editions(module));
    Changed &changed = m_changed[module];
    if (!old.isEmpty())
        changed.before = indexDocument(old);
    return {};
}

void ModuleWriter::added(qint64 module, const PreparedPublication &edition)
{
    const auto at = m_changed.find(module);
    if (at == m_changed.end() || !at->isNew)
        return;
    at->editions.append(edition.publication);
    if (!at->now)
        at->now.emplace();
    append(*at->now, edition.texts);
}

// Rows first, then the index: FTS5 writes out what it gathered whenever a statement in between needs a savepoint of its own, as
// replacing a row does, and whenever it gets a row that lies before the last one.
Result<void> ModuleWriter::write()
{
    for (auto at = m_changed.begin(); at != m_changed.end(); ++at)
        WB_CHECK(writeRows(at.key(), *at));
    WB_TRY(const bool isCounting, m_words.begin(m_changed.size()));
    for (auto at = m_changed.cbegin(); at != m_changed.cend(); ++at) {
        if (at->before)
            WB_CHECK(index(at.key(), *at->before, true));
        if (at->now)
            WB_CHECK(index(at.key(), *at->now, false));
    }
    if (isCounting) {
        for (const Changed &changed : std::as_const(m_changed)) {
            if (changed.before)
                WB_CHECK(m_words.went(*changed.before));
            if (changed.now)
                WB_CHECK(m_words.came(*changed.now));
        }
    }
    m_changed.clear();
    return m_words.settle();
}

Result<void> ModuleWriter::writeRows(qint64 module, Changed &changed)
{
    if (!changed.isNew) {
        WB_TRY(changed.editions, editions(module));
    }
    if (changed.editions.isEmpty()) {
        WB_TRY(auto gone, m_database.prepare(QStringLiteral("DELETE FROM modules WHERE id = ?"))); // the rest goes with it
        return gone.bind(1, module).run();
    }
    if (!changed.isNew)
        WB_CHECK(writeRow(module, changed.editions.first()));
    WB_CHECK(writeFacets(module, changed.editions, changed.isNew));
    WB_CHECK(writeSkills(module, changed.editions, changed.isNew));
    if (!changed.isNew)
        changed.now = indexDocument(changed.editions);
    changed.editions.clear();
    return {};
}

Result<void> ModuleWriter::writeRow(qint64 module, const Publication &first)
{
    WB_TRY(auto statement, m_database.prepare(QStringLiteral(
        "UPDATE modules SET title_key = ?2, area = ?3, eqf = ?4, hours = ?5, ects = ?6, assessment = ?7, provider_name = ?8 "
        "WHERE id = ?1")));
    statement.bindAll(module, foldedText(first.title), first.area, first.eqfLevel, first.hours, first.ects,
        first.assessment, first.provider);
    return statement.run();
}

Result<void> ModuleWriter::writeFacets(qint64 module, const QList<Publication> &editions, bool isNew)
{
    if (!isNew) {
        WB_TRY(auto gone, m_database.prepare(QStringLiteral("DELETE FROM module_facets WHERE module = ?")));
        WB_CHECK(gone.bind(1, module).run());
    }
    const Publication &first = editions.first();
    quint64 languages = 0;
    for (const Publication &edition : editions) {
        WB_TRY(const qint64 language, valueId(Facet::Language, edition.language));
        languages |= quint64(1) << (qMin(language, lastLanguage) - 1);
    }
    WB_TRY(auto statement, m_database.prepare(QStringLiteral(
        "INSERT INTO module_facets (module, languages, minutes, published, area, eqf, hours, session, region, "
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

Result<void> ModuleWriter::writeSkills(qint64 module, const QList<Publication> &editions, bool isNew)
{
    if (!isNew) {
        WB_TRY(auto gone, m_database.prepare(QStringLiteral("DELETE FROM module_skills WHERE module = ?")));
        WB_CHECK(gone.bind(1, module).run());
    }
    WB_TRY(auto insert, m_database.prepare(QStringLiteral("INSERT OR IGNORE INTO module_skills (skill, module) VALUES (?, ?)")));
    for (const Publication &edition : editions) {
        for (const Skill &skill : edition.skills) {
            WB_TRY(const qint64 id, skillId(skill));
            WB_CHECK(insert.bindAll(id, module).run());
        }
    }
    return {};
}

Result<void> ModuleWriter::index(qint64 module, const IndexDocument &texts, bool remove)
{
    // An FTS5 table takes a document out by an insert into the column that has the table's own name.
    const auto sql = [remove](const QString &table, const QString &columns, const QString &values) {
        return remove ? QStringLiteral("INSERT INTO %1 (%1, rowid, %2) VALUES ('delete', ?1, %3)").arg(table, columns, values)
                      : QStringLiteral("INSERT INTO %1 (rowid, %2) VALUES (?1, %3)").arg(table, columns, values);
    };
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
