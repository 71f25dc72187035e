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
#include "core/trust/DidDocument.h"
#include "core/trust/DidResolver.h"
#include "core/trust/KnownIssuers.h"
#include "core/trust/TrustBundle.h"
#include "core/trust/TrustFolder.h"
#include "sync/providers/FolderFiles.h"
#include "sync/providers/FolderSource.h"
#include "sync/providers/ProviderFolder.h"
#include "sync/providers/PublishedDocuments.h"
#include "sync/providers/StateChanges.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSet>

namespace wb::sync {

namespace {

using L1 = QLatin1StringView;

constexpr char trustPath[] = "trust/bundle.wbtrust";

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
    m_descriptor.id = reader.text(source, L1("id"), 500);
    if (m_descriptor.id.isEmpty())
        m_descriptor.id = packs::didKeyOf(m_key.publicKey());
    else if (trust::didWebUrl(m_descriptor.id).isEmpty())
        reader.refuse(L1("id"), QStringLiteral("is no did:web"));
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
    const auto folder = ProviderFolder::open(m_target.path({}), ownKey());
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
    if (m_before)
        m_descriptor.changes = changesTo(
            { m_descriptor.index.sha256, m_shards }, { m_before->index.sha256, m_shardsBefore }, m_before->changes);
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
    const QJsonObject document = shardDocument(items, pathways, m_descriptor.name);
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

// For readers that know OPDS and nothing of shards.
Result<void> ProviderPublisher::writeFeed()
{
    return m_target.write(QStringLiteral("catalogue/feed.json"), written(feedDocument(m_shards, m_descriptor.name)));
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
    const QByteArray document = written(didDocument(m_descriptor.id, crypto::toMultikey(m_key.publicKey())));
    // Where a did:web with a path is looked for, if the folder is served there.
    const QString place = trust::didWebUrl(m_descriptor.id);
    if (!place.isEmpty() && !place.endsWith(L1(didDocumentPath)))
        WB_CHECK(m_target.write(QStringLiteral("did.json"), document));
    return m_target.write(L1(didDocumentPath), document);
}

PinnedKey ProviderPublisher::ownKey() const
{
    return { trust::keyFingerprint(m_key.publicKey()), crypto::toMultikey(m_key.publicKey()) };
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
        const auto signature = checkSignature(*before, m_descriptor.id, FolderSource(m_target.path({})), ownKey());
        const bool valid = signature && signature->isProven;
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
