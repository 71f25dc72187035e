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
#include "sync/providers/FolderFiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace wb::sync {

namespace {

using L1 = QLatin1StringView;

constexpr qsizetype itemsPerShard = 256;
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
    WB_CHECK(writeShards(m_publications, false));
    WB_CHECK(writeShards(m_pathways, true));
    WB_CHECK(writeIndexAndFeed());
    WB_CHECK(writeDidDocument());
    WB_CHECK(writeDescriptor()); // last: it is what makes all the rest count
    for (const char *folder : {"packs", "catalogue", "covers"})
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
    WB_TRY(const auto readable, catalogue::readPublication(publication)); // what we publish, others must be able to read
    m_publications.append({readable.identifier, publication});
    ++m_report.packs;
    return m_target.adopt(packPath, made);
}

Result<void> ProviderPublisher::readPathways()
{
    const QDir folder(m_source + QStringLiteral("/pathways"));
    QSet<QString> modules;
    for (const Item &item : std::as_const(m_publications))
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

// An item's shard depends on its identifier alone, so a change to one item leaves all other files as they are.
Result<void> ProviderPublisher::writeShards(const QList<Item> &items, bool pathways)
{
    qsizetype count = 1;
    while (count * itemsPerShard < items.size())
        count *= 2;
    QList<QList<QJsonObject>> shards(count);
    QList<Item> sorted = items;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Item &a, const Item &b) { return a.identifier < b.identifier; });
    for (const Item &item : std::as_const(sorted)) {
        const QByteArray digest = crypto::sha256(item.identifier.toUtf8());
        const auto bucket = (quint32(quint8(digest[0])) << 16 | quint32(quint8(digest[1])) << 8 | quint8(digest[2]))
            % quint32(count);
        shards[bucket].append(item.document);
    }
    for (const QList<QJsonObject> &shard : std::as_const(shards)) {
        if (!shard.isEmpty())
            WB_CHECK(writeShard(shard, pathways));
    }
    return {};
}

Result<void> ProviderPublisher::writeShard(const QList<QJsonObject> &items, bool pathways)
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
    const QByteArray bytes = written(document);
    const QString sha256 = toHex(crypto::sha256(bytes));
    m_shards.append({{QStringLiteral("catalogue/%1.json").arg(sha256), sha256, bytes.size()}, pathways});
    return m_target.write(m_shards.last().file.path, bytes);
}

Result<void> ProviderPublisher::writeIndexAndFeed()
{
    const QByteArray index = written(indexDocument(m_shards));
    m_descriptor.index = {L1(indexPath), toHex(crypto::sha256(index)), index.size()};
    WB_CHECK(m_target.write(L1(indexPath), index));
    // For readers that know OPDS and nothing of shards.
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
