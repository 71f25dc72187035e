#include "core/catalogue/CatalogueReader.h"

#include "core/base/Clock.h"
#include "core/base/Json.h"
#include "core/catalogue/CardReader.h"

namespace wb::catalogue {

namespace {

Result<Publication> storedPublication(const storage::Statement &row, int column)
{
    WB_TRY(const QJsonObject document, parseJsonObject(row.bytesView(column)));
    return readPublication(document);
}

QStringList languagesOf(const QList<Publication> &editions)
{
    QStringList languages;
    for (const Publication &edition : editions)
        languages.append(edition.language);
    return languages;
}

} // namespace

qsizetype Module::editionFor(const QStringList &languages) const
{
    return bestLanguage(languagesOf(editions), languages);
}

Result<QList<ProviderRecord>> CatalogueReader::providers()
{
    WB_TRY(auto statement, m_database.prepare(QStringLiteral(
        "SELECT did, name, description, region, languages, location, proof, proof_reason, updated, descriptor, imported "
        "FROM providers ORDER BY id")));
    return statement.collect([&] {
        return ProviderRecord{statement.text(0), statement.text(1), statement.text(2), statement.text(3),
            statement.text(4).split(QLatin1Char(' '), Qt::SkipEmptyParts), statement.text(5), statement.text(6), statement.text(7),
            fromRfc3339(statement.text(8)), statement.text(9), fromRfc3339(statement.text(10))};
    });
}

Result<Module> CatalogueReader::module(const QString &identifier, const QString &provider)
{
    WB_TRY(auto find, m_database.prepare(QStringLiteral(
        "SELECT m.id, p.did, p.location FROM modules m JOIN providers p ON p.id = m.provider "
        "WHERE m.identifier = ?1 AND (?2 = '' OR p.did = ?2) ORDER BY m.id LIMIT 1")));
    WB_TRY(const bool found, find.bindAll(identifier, provider.isNull() ? QStringLiteral("") : provider).step());
    if (!found)
        return failure(ErrorCode::NotFound, identifier);
    Module module{identifier, find.text(1), find.text(2), {}, {}};
    WB_TRY(auto editions, m_database.prepare(QStringLiteral(
        "SELECT e.document, coalesce((SELECT path FROM packs WHERE sha256 = e.pack_sha256), (SELECT path FROM packs "
        "WHERE module = ?2 AND language = e.language AND provider = ?3 ORDER BY rowid DESC LIMIT 1), '') "
        "FROM editions e WHERE e.module = ?1 ORDER BY e.id")));
    editions.bindAll(find.integer(0), identifier, module.provider);
    for (;;) {
        WB_TRY(const bool row, editions.step());
        if (!row)
            return module;
        WB_TRY(Publication edition, storedPublication(editions, 0));
        module.editions.append(std::move(edition));
        module.packPaths.append(editions.text(1));
    }
}

Result<QString> CatalogueReader::providerOf(const QString &identifier)
{
    WB_TRY(auto find, m_database.prepare(QStringLiteral(
        "SELECT p.did FROM modules m JOIN providers p ON p.id = m.provider WHERE m.identifier = ? ORDER BY m.id LIMIT 1")));
    WB_TRY(const bool found, find.bindAll(identifier).step());
    if (!found)
        return failure(ErrorCode::NotFound, identifier);
    return find.text(0);
}

Result<QList<OfferedPathway>> CatalogueReader::readPathways(storage::Statement statement)
{
    return statement.collect([&]() -> Result<OfferedPathway> {
        WB_TRY(const QJsonObject document, parseJsonObject(statement.bytesView(0)));
        WB_TRY(Pathway pathway, readPathway(document));
        return OfferedPathway{std::move(pathway), statement.text(1)};
    });
}

Result<OfferedPathway> CatalogueReader::pathway(const QString &identifier, const QString &provider)
{
    WB_TRY(auto statement, m_database.prepare(QStringLiteral(
        "SELECT w.document, p.did FROM pathways w JOIN providers p ON p.id = w.provider "
        "WHERE w.identifier = ?1 AND (?2 = '' OR p.did = ?2) ORDER BY w.id LIMIT 1")));
    statement.bindAll(identifier, provider.isNull() ? QStringLiteral("") : provider);
    WB_TRY(QList<OfferedPathway> found, readPathways(std::move(statement)));
    if (found.isEmpty())
        return failure(ErrorCode::NotFound, identifier);
    return found.first();
}

Result<QList<OfferedPathway>> CatalogueReader::pathways()
{
    WB_TRY(auto statement, m_database.prepare(QStringLiteral(
        "SELECT w.document, p.did FROM pathways w JOIN providers p ON p.id = w.provider ORDER BY w.id")));
    return readPathways(std::move(statement));
}

Result<QList<OfferedPathway>> CatalogueReader::pathwaysWith(const QString &module)
{
    WB_TRY(auto statement, m_database.prepare(QStringLiteral(
        "SELECT w.document, p.did FROM pathway_modules s JOIN pathways w ON w.id = s.pathway JOIN providers p ON p.id = w.provider "
        "WHERE s.module = ? ORDER BY w.id")));
    statement.bind(1, module);
    return readPathways(std::move(statement));
}

Result<ModuleLookup> CatalogueReader::facts(const QStringList &identifiers, const QStringList &languages)
{
    ModuleLookup lookup;
    for (const QString &identifier : identifiers) {
        if (lookup.contains(identifier))
            continue;
        const auto module = this->module(identifier);
        if (!module && module.error().code == ErrorCode::NotFound)
            continue;
        if (!module)
            return tl::unexpected(module.error());
        const Publication &edition = module->editions.at(module->editionFor(languages));
        lookup.insert(identifier, {identifier, edition.title, edition.assessment, edition.hours, edition.ects, edition.eqfLevel,
            edition.award, edition.skills});
    }
    return lookup;
}

Result<QList<qint64>> CatalogueReader::modulesTeaching(const QString &skillKey, int limit)
{
    WB_TRY(auto statement, m_database.prepare(QStringLiteral(
        "SELECT t.module FROM skills s JOIN module_skills t ON t.skill = s.id WHERE s.key = ? ORDER BY t.module LIMIT ?")));
    statement.bindAll(skillKey, limit);
    return statement.collect([&] { return statement.integer(0); });
}

Result<QString> CatalogueReader::someModuleOf(const QString &provider)
{
    WB_TRY(auto find, m_database.prepare(QStringLiteral(
        "SELECT m.identifier FROM modules m JOIN providers p ON p.id = m.provider WHERE p.did = ? ORDER BY m.id LIMIT 1")));
    WB_TRY(const bool found, find.bindAll(provider).step());
    return found ? find.text(0) : QString();
}

Result<QList<OfferedPack>> CatalogueReader::packsOffered(const QString &provider)
{
    WB_TRY(auto statement, m_database.prepare(QStringLiteral(
        "SELECT e.document FROM providers p JOIN modules m ON m.provider = p.id JOIN editions e ON e.module = m.id "
        "WHERE p.did = ? AND e.pack_sha256 <> '' GROUP BY e.pack_sha256 ORDER BY min(e.id)")));
    statement.bind(1, provider);
    return statement.collect([&]() -> Result<OfferedPack> {
        WB_TRY(const Publication publication, storedPublication(statement, 0));
        return OfferedPack{publication.pack, {provider, publication.identifier, publication.language}};
    });
}

Result<void> CatalogueReader::setPack(const QString &sha256, const QString &path, qint64 bytes, const PackOwner &owner)
{
    WB_TRY(auto statement, m_database.prepare(QStringLiteral(
        "INSERT INTO packs (sha256, path, bytes, provider, module, language) VALUES (?1, ?2, ?3, ?4, ?5, ?6) "
        "ON CONFLICT (sha256) DO UPDATE SET path = ?2, bytes = ?3")));
    return statement.bindAll(sha256, path, bytes, owner.provider, owner.module, owner.language).run();
}

Result<void> CatalogueReader::forgetPack(const QString &sha256)
{
    WB_TRY(auto statement, m_database.prepare(QStringLiteral("DELETE FROM packs WHERE sha256 = ?")));
    return statement.bind(1, sha256).run();
}

Result<QString> CatalogueReader::packPath(const QString &sha256)
{
    WB_TRY(auto statement, m_database.prepare(QStringLiteral("SELECT path FROM packs WHERE sha256 = ?")));
    WB_TRY(const bool row, statement.bind(1, sha256).step());
    return row ? statement.text(0) : QString();
}

} // namespace wb::catalogue
