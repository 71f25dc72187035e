#include "sync/providers/ProviderPublisher.h"

#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/catalogue/DocumentReader.h"
#include "core/catalogue/Pathway.h"
#include "core/crypto/Digest.h"
#include "core/crypto/Multikey.h"
#include "core/packs/PackBuilder.h"
#include "core/packs/Publisher.h"
#include "core/proofs/DataIntegrity.h"
#include "core/trust/DidResolver.h"
#include "core/trust/TrustBundle.h"
#include "core/trust/TrustFolder.h"
#include "sync/providers/FolderFiles.h"
#include "sync/providers/ProviderFolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSet>

namespace wb::sync {

namespace {

using L1 = QLatin1StringView;

constexpr char trustPath[] = "trust/bundle.wbtrust";
// What provider.json says of earlier states: enough for whoever looks in every day, and small.
constexpr qsizetype mostChanges = 32;
constexpr qsizetype mostChangedFiles = 48; // over all of them
constexpr char packType[] = "application/vnd.wanderbuch.pack+zip";
constexpr char feedType[] = "application/opds+json";

Result<QJsonObject> readJsonFile(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(file.exists() ? ErrorCode::NotReadable : ErrorCode::NotFound, name);
    auto json = parseJsonObject(file.read(maxCatalogueFileBytes + 1));
    if (!json)
        return failure(json.error().code, QFileInfo(name).fileName() + QStringLiteral(": ") + json.error().detail);
    return *json;
}

QByteArray written(const QJsonObject &document)
{
    return QJsonDocument(document).toJson(QJsonDocument::Indented);
}

QByteArray compact(const QJsonObject &document)
{
    return QJsonDocument(document).toJson(QJsonDocument::Compact);
}

QStringList digestsOf(const QList<Shard> &shards)
{
    QStringList digests;
    for (const Shard &shard : shards)
        digests.append(shard.file.sha256);
    return digests;
}

// What the catalogue says of a pack: its own metadata, and what a reader wants to know before fetching it.
QJsonObject publicationOf(const packs::Manifest &manifest, const QString &packPath, const QString &sha256, qint64 bytes)
{
    QJsonArray steps;
    for (const packs::Resource &resource : manifest.readingOrder()) {
        QJsonObject step{{L1("href"), resource.href}, {L1("title"), resource.title}, {L1("type"), resource.type}};
        if (resource.duration > 0)
            step.insert(L1("duration"), resource.duration);
        steps.append(step);
    }
    const QJsonObject link{{L1("rel"), L1("http://opds-spec.org/acquisition/open-access")}, {L1("href"), L1("../") + packPath},
        {L1("type"), L1(packType)}, {L1("size"), bytes}, {L1("properties"), QJsonObject{{L1("sha256"), sha256}}}};
    return {{L1("metadata"), manifest.json().value(L1("metadata"))}, {L1("links"), QJsonArray{link}}, {L1("readingOrder"), steps}};
}

} // namespace

ProviderPublisher::ProviderPublisher(
    const QString &source, const QString &target, const crypto::Ed25519KeyPair &key, const Clock &clock)
    : m_source(source),
      m_target(target),
      m_key(key),
      m_clock(clock)
{
}

Result<PublishReport> ProviderPublisher::publish()
{
    WB_CHECK(readSource());
    WB_CHECK(buildPacks());
    WB_CHECK(readPathways());
    WB_CHECK(readPublications());
    WB_CHECK(readBefore());
    WB_CHECK(writeCatalogue());
    WB_CHECK(writeFeed());
    WB_CHECK(writeTrust());
    WB_CHECK(writeDidDocument());
    WB_CHECK(writeDescriptor()); // last: it is what makes all the rest count
    for (const char *folder : {"packs", "catalogue", "covers", "trust"})
        m_target.tidy(L1(folder));
    m_report.shards = int(m_shards.size());
    m_report.written = m_target.written();
    m_report.removed = m_target.removed();
    return m_report;
}

Result<void> ProviderPublisher::readSource()
{
    WB_TRY(const QJsonObject source, readJsonFile(m_source + QStringLiteral("/provider.json")));
    catalogue::DocumentReader reader;
    m_descriptor.id = packs::didKeyOf(m_key.publicKey());
    m_descriptor.name = reader.requiredText(source, L1("name"), 200);
    m_descriptor.description = reader.text(source, L1("description"), 5000);
    m_descriptor.region = reader.text(source, L1("region"), 60);
    m_descriptor.languages = reader.texts(source, L1("languages"), 60, 35);
    readPlaces(reader, source, m_descriptor);
    m_report.did = m_descriptor.id;
    if (const auto read = reader.outcome(); !read)
        return failure(ErrorCode::MalformedDocument, QStringLiteral("provider.json: ") + read.error().detail);
    return {};
}

Result<void> ProviderPublisher::buildPacks()
{
    const QDir packs(m_source + QStringLiteral("/packs"));
    for (const QString &id : packs.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QDir editions(packs.filePath(id));
        for (const QString &language : editions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
            const QString folder = editions.filePath(language);
            QStringList missing;
            for (const char *needed : {"pack.json", "quiz.gift"}) {
                if (!QFileInfo::exists(folder + QLatin1Char('/') + L1(needed)))
                    missing.append(L1(needed));
            }
            if (!missing.isEmpty()) {
                m_report.warnings.append(
                    QStringLiteral("packs/%1/%2 is left out: no %3").arg(id, language, missing.join(L1(", no "))));
                continue;
            }
            WB_CHECK(buildPack(folder, id + QLatin1Char('-') + language));
        }
    }
    return {};
}

Result<void> ProviderPublisher::buildPack(const QString &folder, const QString &name)
{
    const QString packPath = QStringLiteral("packs/%1.wbpack").arg(name);
    const QString made = m_target.path(packPath) + QStringLiteral(".new");
    if (!QDir().mkpath(QFileInfo(made).path()))
        return failure(ErrorCode::NotWritable, made);
    auto pack = packs::PackBuilder::build(folder, made, m_key);
    if (!pack)
        return failure(pack.error().code, folder + QStringLiteral(": ") + pack.error().detail);
    WB_TRY(const QString sha256, FolderFiles::sha256(made));
    QJsonObject publication = publicationOf(pack->manifest(), packPath, sha256, QFileInfo(made).size());
    if (const packs::Resource *cover = pack->manifest().cover()) {
        WB_TRY(const QByteArray picture, pack->resource(cover->href));
        const QString coverPath =
            QStringLiteral("covers/%1.%2").arg(toHex(crypto::sha256(picture)), QFileInfo(cover->path).suffix());
        WB_CHECK(m_target.write(coverPath, picture));
        publication.insert(L1("images"), QJsonArray{QJsonObject{{L1("href"), L1("../") + coverPath}, {L1("type"), cover->type}}});
    }
    WB_CHECK(addPublication(publication));
    ++m_report.packs;
    return m_target.adopt(packPath, made);
}

Result<void> ProviderPublisher::readPathways()
{
    const QDir folder(m_source + QStringLiteral("/pathways"));
    QSet<QString> modules;
    for (const CatalogueEntry &item : std::as_const(m_publications))
        modules.insert(item.identifier);
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        WB_TRY(const QJsonObject document, readJsonFile(folder.filePath(name)));
        const auto pathway = catalogue::readPathway(document);
        if (!pathway)
            return failure(pathway.error().code, QStringLiteral("pathways/%1: %2").arg(name, pathway.error().detail));
        for (const QString &module : pathway->modules()) {
            if (!modules.contains(module))
                m_report.warnings.append(QStringLiteral("pathways/%1 names %2, which is not in this library").arg(name, module));
        }
        m_pathways.append({pathway->identifier, document});
        ++m_report.pathways;
    }
    return {};
}

Result<void> ProviderPublisher::addPublication(const QJsonObject &publication)
{
    WB_TRY(const auto readable, catalogue::readPublication(publication)); // what we publish, others must be able to read
    m_publications.append({readable.identifier, publication});
    return {};
}

Result<void> ProviderPublisher::readPublications()
{
    const QDir folder(m_source + QStringLiteral("/publications"));
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        WB_TRY(const QJsonObject document, readJsonFile(folder.filePath(name)));
        for (const auto &publication : document.value(L1("publications")).toArray()) {
            if (const auto added = addPublication(publication.toObject()); !added)
                return failure(added.error().code, QStringLiteral("publications/%1: %2").arg(name, added.error().detail));
        }
    }
    return {};
}

// The state that readers have by now; without one, or with a damaged one, they begin with the index.
Result<void> ProviderPublisher::readBefore()
{
    const auto folder = ProviderFolder::open(m_target.path({}));
    if (!folder || folder->proof().outcome != proofs::Outcome::Pass || folder->descriptor().id != m_descriptor.id)
        return {};
    if (const auto shards = folder->shards()) {
        m_before = folder->descriptor();
        m_shardsBefore = *shards;
    }
    return {};
}

Result<void> ProviderPublisher::writeCatalogue()
{
    CatalogueIndex index;
    const CatalogueTree publications(std::move(m_publications));
    const bool isLarge = publications.parts().size() > 1;
    for (const CatalogueTree::Part &part : publications.parts()) {
        WB_TRY(const auto shards, writeShards(part, false));
        if (isLarge) {
            WB_TRY(const FileReference file, writePart(shards));
            index.parts.append(file);
        } else {
            index.shards.append(shards);
        }
        m_shards.append(shards);
    }
    const CatalogueTree pathways(std::move(m_pathways));
    for (const CatalogueTree::Part &part : pathways.parts()) {
        WB_TRY(const auto shards, writeShards(part, true));
        index.shards.append(shards);
        m_shards.append(shards);
    }
    const QByteArray bytes = compact(indexDocument(index));
    m_descriptor.index = {L1(indexPath), toHex(crypto::sha256(bytes)), bytes.size()};
    noteChange();
    return m_target.write(L1(indexPath), bytes);
}

Result<QList<Shard>> ProviderPublisher::writeShards(const QList<CatalogueTree::File> &files, bool pathways)
{
    QList<Shard> shards;
    for (const CatalogueTree::File &file : files) {
        WB_TRY(const Shard shard, writeShard(file, pathways));
        shards.append(shard);
    }
    return shards;
}

Result<Shard> ProviderPublisher::writeShard(const CatalogueTree::File &items, bool pathways)
{
    QJsonArray list;
    for (const QJsonObject &item : items)
        list.append(item);
    QJsonObject document{{pathways ? L1("pathways") : L1("publications"), list}};
    if (!pathways) { // an OPDS 2.0 feed; it cannot name itself by a digest of itself
        document.insert(L1("metadata"), QJsonObject{{L1("title"), m_descriptor.name}, {L1("numberOfItems"), items.size()}});
        document.insert(L1("links"),
            QJsonArray{QJsonObject{{L1("rel"), L1("self")}, {L1("href"), L1("#")}, {L1("type"), L1(feedType)}},
                QJsonObject{{L1("rel"), L1("start")}, {L1("href"), L1("feed.json")}, {L1("type"), L1(feedType)}}});
    }
    const QByteArray bytes = compact(document);
    const QString sha256 = toHex(crypto::sha256(bytes));
    const Shard shard{{QStringLiteral("catalogue/%1.json").arg(sha256), sha256, bytes.size()}, pathways};
    WB_CHECK(m_target.write(shard.file.path, bytes));
    return shard;
}

Result<FileReference> ProviderPublisher::writePart(const QList<Shard> &shards)
{
    const QByteArray bytes = compact(indexDocument({shards, {}}));
    const QString sha256 = toHex(crypto::sha256(bytes));
    const FileReference file{QStringLiteral("catalogue/%1.json").arg(sha256), sha256, bytes.size()};
    WB_CHECK(m_target.write(file.path, bytes));
    return file;
}

// What became of earlier states: of the last one, and of those it knew of, as long as that is little to say.
void ProviderPublisher::noteChange()
{
    if (!m_before)
        return;
    if (m_before->index.sha256 == m_descriptor.index.sha256) {
        m_descriptor.changes = m_before->changes;
        return;
    }
    const QStringList now = digestsOf(m_shards), then = digestsOf(m_shardsBefore);
    const QSet<QString> nowSet(now.begin(), now.end()), thenSet(then.begin(), then.end());
    QList<StateChange> earlier = m_before->changes;
    earlier.prepend({m_before->index.sha256, {}, {}});
    qsizetype files = 0;
    for (StateChange &change : earlier) {
        // Of the earlier state to the last one, and on to this one.
        QSet<QString> came;
        for (const Shard &shard : std::as_const(change.come))
            came.insert(shard.file.sha256);
        QSet<QString> gone(change.gone.begin(), change.gone.end());
        for (const QString &digest : then) {
            if (!nowSet.contains(digest) && !came.contains(digest))
                gone.insert(digest);
        }
        QList<Shard> come;
        for (const Shard &shard : std::as_const(m_shards)) {
            const bool wasThere = thenSet.contains(shard.file.sha256) && !came.contains(shard.file.sha256);
            if (!wasThere && !gone.remove(shard.file.sha256))
                come.append(shard);
        }
        files += gone.size() + come.size();
        if (files > mostChangedFiles || m_descriptor.changes.size() >= mostChanges)
            return;
        QStringList sorted(gone.begin(), gone.end());
        sorted.sort();
        m_descriptor.changes.append({change.from, sorted, come});
    }
}

// For readers that know OPDS and nothing of shards.
Result<void> ProviderPublisher::writeFeed()
{
    QJsonArray navigation;
    for (const Shard &shard : std::as_const(m_shards)) {
        if (!shard.pathways)
            navigation.append(QJsonObject{{L1("href"), shard.file.path.section(QLatin1Char('/'), -1)}, {L1("type"), L1(feedType)},
                {L1("title"), QStringLiteral("%1, part %2").arg(m_descriptor.name).arg(navigation.size() + 1)},
                {L1("rel"), L1("subsection")}});
    }
    const QJsonObject feed{{L1("metadata"), QJsonObject{{L1("title"), m_descriptor.name}}},
        {L1("links"), QJsonArray{QJsonObject{{L1("rel"), L1("self")}, {L1("href"), L1("feed.json")}, {L1("type"), L1(feedType)}}}},
        {L1("navigation"), navigation}};
    return m_target.write(QStringLiteral("catalogue/feed.json"), written(feed));
}

// A bundle that holds the same is left as it is: its date says when somebody last put it together.
Result<void> ProviderPublisher::writeTrust()
{
    const QString folder = m_source + QStringLiteral("/trust");
    if (!QFileInfo::exists(folder + QStringLiteral("/sources.json")))
        return {};
    const auto items = trust::readSources(folder);
    if (!items)
        return failure(items.error().code, QStringLiteral("trust: %1").arg(items.error().detail));
    QByteArray bytes;
    if (QFile before(m_target.path(L1(trustPath))); before.open(QIODevice::ReadOnly)) {
        bytes = before.read(maxTrustBytes);
        const auto bundle = trust::TrustBundle::read(bytes, trust::DidResolver());
        const auto again = bundle ? trust::TrustBundle::build(*items, m_key, bundle->created()) : tl::unexpected(bundle.error());
        if (!again || *again != bytes)
            bytes.clear();
    }
    if (bytes.isEmpty()) {
        WB_TRY(bytes, trust::TrustBundle::build(*items, m_key, m_clock.nowUtc()));
    }
    m_descriptor.trust = FileReference{L1(trustPath), toHex(crypto::sha256(bytes)), bytes.size()};
    return m_target.write(L1(trustPath), bytes);
}

Result<void> ProviderPublisher::writeDidDocument()
{
    const QString did = m_descriptor.id;
    const QString multikey = crypto::toMultikey(m_key.publicKey());
    const QString method = did + QLatin1Char('#') + multikey;
    const QJsonObject document{
        {L1("@context"), QJsonArray{L1("https://www.w3.org/ns/did/v1"), L1("https://w3id.org/security/multikey/v1")}},
        {L1("id"), did},
        {L1("verificationMethod"),
            QJsonArray{QJsonObject{
                {L1("id"), method}, {L1("type"), L1("Multikey")}, {L1("controller"), did}, {L1("publicKeyMultibase"), multikey}}}},
        {L1("assertionMethod"), QJsonArray{method}}};
    return m_target.write(QStringLiteral(".well-known/did.json"), written(document));
}

Result<void> ProviderPublisher::writeDescriptor()
{
    // Nothing changed: the old signature still says all there is to say.
    if (const auto before = readJsonFile(m_target.path(L1(descriptorPath)))) {
        ProviderDescriptor now = m_descriptor;
        const auto then = readDescriptor(*before);
        now.updated = then ? then->updated : QDateTime();
        QJsonObject unsignedBefore = *before;
        unsignedBefore.remove(L1("proof"));
        const bool valid = proofs::verifyDataIntegrity(*before, packs::DidKeyResolver()).outcome == proofs::Outcome::Pass;
        if (then && valid && unsignedBefore == descriptorDocument(now))
            return {};
    }
    m_descriptor.updated = m_clock.nowUtc();
    const QString method = m_descriptor.id + QLatin1Char('#') + crypto::toMultikey(m_key.publicKey());
    WB_TRY(const QJsonObject document,
        proofs::signEddsaJcs2022(
            descriptorDocument(m_descriptor), m_key, {.verificationMethod = method, .created = m_descriptor.updated}));
    return m_target.write(L1(descriptorPath), written(document));
}

} // namespace wb::sync
