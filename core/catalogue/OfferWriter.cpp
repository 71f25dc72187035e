#include "core/catalogue/OfferWriter.h"

#include "core/base/Clock.h"
#include "core/base/Json.h"
#include "core/catalogue/CompactJson.h"
#include "core/catalogue/Fold.h"
#include "core/crypto/Digest.h"

namespace wb::catalogue {

namespace {

constexpr int mostProblems = 100;
constexpr qsizetype mostDocumentBytes = 256 * 1024;
constexpr qsizetype mostHeld = 5000; // modules in memory between two looks at the index
constexpr int optimizeFrom = 1000; // modules changed: then the index is worth laying out anew

const QString editionsOfShard = QStringLiteral(
    "SELECT e.id, m.id FROM editions e JOIN modules m ON m.id = e.module WHERE m.provider = ? AND e.shard = ?");
const QString pathwaysOfShard = QStringLiteral("SELECT id, 0 FROM pathways WHERE provider = ? AND shard = ?");

} // namespace

Result<void> OfferWriter::begin(const ProviderRecord &provider)
{
    if (provider.did.isEmpty())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("a provider without an id"));
    WB_TRY(auto statement, m_database.prepare(QStringLiteral(
        "INSERT INTO providers (did, name, description, region, languages, location, proof, proof_reason, updated, descriptor, "
        "imported) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) ON CONFLICT (did) DO UPDATE SET name = ?2, "
        "description = ?3, region = ?4, languages = ?5, location = ?6, proof = ?7, proof_reason = ?8, updated = ?9, "
        "descriptor = ?10, imported = ?11 RETURNING id")));
    statement.bindAll(provider.did, provider.name, provider.description, provider.region, provider.languages.join(QLatin1Char(' ')),
        provider.location, provider.proof, provider.proofReason, toRfc3339(provider.updated), provider.descriptor,
        toRfc3339(provider.imported));
    WB_TRY(const bool row, statement.step());
    m_provider = row ? statement.integer(0) : 0;
    return statement.run();
}

void OfferWriter::leaveOut(const QString &item, const QString &reason)
{
    ++m_report.leftOut;
    if (m_report.problems.size() < mostProblems)
        m_report.problems.append({item, reason});
}

Result<qint64> OfferWriter::moduleId(const QString &identifier)
{
    WB_TRY(auto find, m_database.prepare(QStringLiteral("SELECT id FROM modules WHERE identifier = ? AND provider = ?")));
    WB_TRY(const bool known, find.bindAll(identifier, m_provider).step());
    return known ? find.integer(0) : 0;
}

Result<void> OfferWriter::addPublication(const PreparedPublication &prepared, const QString &shard)
{
    if (++m_items > mostItems)
        return failure(ErrorCode::TooLarge, QStringLiteral("more than %1 items").arg(mostItems));
    const Publication &publication = prepared.publication;
    if (!prepared.problem.isEmpty()) {
        leaveOut(publication.identifier, prepared.problem);
        return {};
    }
    if (m_modules.changed() >= mostHeld)
        WB_CHECK(writeTouched());
    WB_TRY(const qint64 module, moduleId(publication.identifier));
    if (module == 0)
        return addModule(prepared, shard);
    WB_TRY(auto find,
        m_database.prepare(QStringLiteral("SELECT id, digest, shard FROM editions WHERE module = ? AND language = ?")));
    WB_TRY(const bool known, find.bindAll(module, publication.language).step());
    const qint64 edition = known ? find.integer(0) : 0;
    const QString before = known ? find.text(2) : QString();
    if (known && (m_seenEditions.contains(edition) || (before != shard && m_state.contains(before)))) {
        leaveOut(publication.identifier, QStringLiteral("is there twice in the language %1").arg(publication.language));
        return {};
    }
    if (known && find.bytes(1) == prepared.digest) {
        m_seenEditions.insert(edition);
        return keep(QStringLiteral("editions"), edition, before, shard);
    }
    ++(known ? m_report.changed : m_report.added);
    find.reset();
    WB_CHECK(m_modules.change(module));
    WB_CHECK(noteMove(before, shard));
    return writeEdition(module, edition, prepared, shard);
}

Result<void> OfferWriter::addModule(const PreparedPublication &prepared, const QString &shard)
{
    ++m_report.added;
    WB_TRY(const qint64 module, m_modules.create(m_provider, prepared));
    WB_CHECK(noteMove({}, shard));
    return writeEdition(module, 0, prepared, shard);
}

// The item is as it was; it may have moved to another shard.
Result<void> OfferWriter::keep(const QString &table, qint64 id, const QString &oldShard, const QString &shard)
{
    ++m_report.unchanged;
    if (shard == oldShard)
        return {};
    WB_CHECK(noteMove(oldShard, shard));
    WB_TRY(auto move, m_database.prepare(QStringLiteral("UPDATE %1 SET shard = ? WHERE id = ?").arg(table)));
    return move.bindAll(shard, id).run();
}

// A file that lost one of its rows to another is not here whole any more. Each file is written down as soon as a row names it.
Result<void> OfferWriter::noteMove(const QString &oldShard, const QString &shard)
{
    if (shard == oldShard)
        return {};
    if (!oldShard.isEmpty()) {
        WB_TRY(auto broken, m_database.prepare(QStringLiteral("UPDATE shards SET whole = 0 WHERE provider = ? AND sha256 = ?")));
        WB_CHECK(broken.bindAll(m_provider, oldShard).run());
    }
    if (shard.isEmpty() || m_noted == shard)
        return {};
    m_noted = shard;
    WB_TRY(auto begun, m_database.prepare(QStringLiteral("INSERT OR IGNORE INTO shards (provider, sha256, whole) VALUES (?, ?, 0)")));
    return begun.bindAll(m_provider, shard).run();
}

Result<void> OfferWriter::endShard(const QString &shard)
{
    if (shard.isEmpty())
        return {};
    m_noted.clear();
    WB_TRY(auto whole, m_database.prepare(QStringLiteral("INSERT OR REPLACE INTO shards (provider, sha256, whole) VALUES (?, ?, 1)")));
    return whole.bindAll(m_provider, shard).run();
}

Result<bool> OfferWriter::isWhole(const QString &shard)
{
    WB_TRY(auto find, m_database.prepare(QStringLiteral("SELECT whole FROM shards WHERE provider = ? AND sha256 = ?")));
    WB_TRY(const bool known, find.bindAll(m_provider, shard).step());
    return known && find.integer(0) != 0;
}

Result<QStringList> OfferWriter::shards(bool whole)
{
    WB_TRY(auto rows, m_database.prepare(QStringLiteral("SELECT sha256 FROM shards WHERE provider = ? AND whole >= ?")));
    rows.bindAll(m_provider, whole);
    return rows.collect([&] { return rows.text(0); });
}

Result<void> OfferWriter::writeEdition(
    qint64 module, qint64 edition, const PreparedPublication &prepared, const QString &shard)
{
    const Publication &publication = prepared.publication;
    const QString columns = QStringLiteral(
        "module, language, title, title_key, subtitle, shard, digest, pack_sha256, document, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    // Replacing needs a savepoint, which is dear: see ModuleWriter::write().
    WB_TRY(auto write,
        m_database.prepare((edition == 0 ? QStringLiteral("INSERT INTO editions (") : QStringLiteral("INSERT OR REPLACE INTO editions ("))
            + columns));
    write.bindAll(module, publication.language, publication.title, prepared.titleKey, publication.subtitle, shard, prepared.digest,
        publication.pack.sha256, prepared.document, edition);
    if (edition == 0)
        write.bind(10, nullptr);
    WB_CHECK(write.run());
    m_seenEditions.insert(edition == 0 ? m_database.lastInsertId() : edition);
    m_modules.added(module, prepared);
    return {};
}

Result<void> OfferWriter::addPathway(const QJsonObject &document, const QString &shard)
{
    if (++m_items > mostItems)
        return failure(ErrorCode::TooLarge, QStringLiteral("more than %1 items").arg(mostItems));
    const auto pathway = readPathway(document);
    const QByteArray bytes = compactJson(document);
    if (!pathway || bytes.size() > mostDocumentBytes) {
        leaveOut(document.value(QLatin1StringView("identifier")).toString().left(200),
            pathway ? QStringLiteral("larger than 256 KiB") : pathway.error().detail);
        return {};
    }
    const QByteArray digest = crypto::sha256(bytes);
    WB_TRY(auto find,
        m_database.prepare(QStringLiteral("SELECT id, digest, shard FROM pathways WHERE identifier = ? AND provider = ?")));
    WB_TRY(const bool known, find.bindAll(pathway->identifier, m_provider).step());
    const qint64 id = known ? find.integer(0) : 0;
    const QString before = known ? find.text(2) : QString();
    if (known && (m_seenPathways.contains(id) || (before != shard && m_state.contains(before)))) {
        leaveOut(pathway->identifier, QStringLiteral("is there twice"));
        return {};
    }
    if (known && find.bytes(1) == digest) {
        m_seenPathways.insert(id);
        return keep(QStringLiteral("pathways"), id, before, shard);
    }
    ++(known ? m_report.changed : m_report.added);
    find.reset();
    WB_CHECK(noteMove(before, shard));
    return writePathway(*pathway, shard, digest, bytes);
}

Result<void> OfferWriter::writePathway(const Pathway &pathway, const QString &shard, const QByteArray &digest,
    const QByteArray &document)
{
    WB_TRY(auto write, m_database.prepare(QStringLiteral(
        "INSERT INTO pathways (provider, identifier, shard, digest, document) VALUES (?1, ?2, ?3, ?4, ?5) "
        "ON CONFLICT (identifier, provider) DO UPDATE SET shard = ?3, digest = ?4, document = ?5 RETURNING id")));
    WB_TRY(const bool row, write.bindAll(m_provider, pathway.identifier, shard, digest, document).step());
    const qint64 id = row ? write.integer(0) : 0;
    WB_CHECK(write.run());
    m_seenPathways.insert(id);
    WB_TRY(auto gone, m_database.prepare(QStringLiteral("DELETE FROM pathway_modules WHERE pathway = ?")));
    WB_CHECK(gone.bind(1, id).run());
    WB_TRY(auto insert, m_database.prepare(QStringLiteral("INSERT INTO pathway_modules (module, pathway) VALUES (?, ?)")));
    for (const QString &module : pathway.modules())
        WB_CHECK(insert.bindAll(module, id).run());
    return {};
}

Result<OfferWriter::Numbers> OfferWriter::numbers(const QString &sql, const QString &shard)
{
    WB_TRY(auto statement, m_database.prepare(sql));
    statement.bind(1, m_provider);
    if (!shard.isNull())
        statement.bind(2, shard);
    return statement.collect([&] { return std::pair(statement.integer(0), statement.integer(1)); });
}

Result<void> OfferWriter::keepShard(const QString &shard)
{
    WB_TRY(const Numbers editions, numbers(editionsOfShard, shard));
    WB_TRY(const Numbers pathways, numbers(pathwaysOfShard, shard));
    for (const auto &[edition, module] : editions)
        m_seenEditions.insert(edition);
    for (const auto &[pathway, nothing] : pathways)
        m_seenPathways.insert(pathway);
    m_report.unchanged += int(editions.size() + pathways.size());
    return {};
}

Result<void> OfferWriter::removeUnseen()
{
    WB_TRY(Numbers editions,
        numbers(QStringLiteral("SELECT e.id, m.id FROM modules m JOIN editions e ON e.module = m.id WHERE m.provider = ?")));
    WB_TRY(Numbers pathways, numbers(QStringLiteral("SELECT id, 0 FROM pathways WHERE provider = ?")));
    editions.removeIf([this](const auto &row) { return m_seenEditions.contains(row.first); });
    pathways.removeIf([this](const auto &row) { return m_seenPathways.contains(row.first); });
    return remove(editions, pathways);
}

Result<void> OfferWriter::removeShard(const QString &shard)
{
    WB_TRY(const Numbers editions, numbers(editionsOfShard, shard));
    WB_TRY(const Numbers pathways, numbers(pathwaysOfShard, shard));
    WB_CHECK(remove(editions, pathways));
    WB_TRY(auto gone, m_database.prepare(QStringLiteral("DELETE FROM shards WHERE provider = ? AND sha256 = ?")));
    return gone.bindAll(m_provider, shard).run();
}

Result<void> OfferWriter::remove(const Numbers &editions, const Numbers &pathways)
{
    WB_TRY(auto removeEdition, m_database.prepare(QStringLiteral("DELETE FROM editions WHERE id = ?")));
    for (const auto &[edition, module] : editions) {
        if (m_modules.changed() >= mostHeld)
            WB_CHECK(writeTouched());
        WB_CHECK(m_modules.change(module));
        WB_CHECK(removeEdition.bind(1, edition).run());
    }
    WB_TRY(auto removePathway, m_database.prepare(QStringLiteral("DELETE FROM pathways WHERE id = ?")));
    for (const auto &[pathway, nothing] : pathways)
        WB_CHECK(removePathway.bind(1, pathway).run());
    m_report.removed += int(editions.size() + pathways.size());
    return {};
}

Result<void> OfferWriter::writeTouched()
{
    m_written += int(m_modules.changed());
    return m_modules.write();
}

Result<void> OfferWriter::close()
{
    if (m_written >= optimizeFrom)
        WB_CHECK(m_database.execute(QStringLiteral("INSERT INTO module_index (module_index) VALUES ('optimize');"
                                                   "INSERT INTO title_index (title_index) VALUES ('optimize')")));
    WB_CHECK(m_modules.close());
    WB_TRY(m_report.modules, countOf(QStringLiteral("modules")));
    WB_TRY(m_report.pathways, countOf(QStringLiteral("pathways")));
    return {};
}

Result<int> OfferWriter::countOf(const QString &table)
{
    WB_TRY(auto statement, m_database.prepare(QStringLiteral("SELECT count(*) FROM %1 WHERE provider = ?").arg(table)));
    WB_TRY(const bool row, statement.bind(1, m_provider).step());
    return row ? int(statement.integer(0)) : 0;
}

} // namespace wb::catalogue
