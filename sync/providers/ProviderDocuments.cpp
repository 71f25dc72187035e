#include "sync/providers/ProviderDocuments.h"

#include "core/base/Clock.h"
#include "core/catalogue/DocumentReader.h"
#include "core/catalogue/Publication.h"
#include "sync/providers/FolderFiles.h"

#include <QRegularExpression>
#include <QUrl>

namespace wb::sync {

namespace {

using L1 = QLatin1StringView;

constexpr qsizetype maxShards = 50000;
constexpr qsizetype maxChanges = 64;
constexpr qsizetype maxChangedFiles = 1000;
constexpr qsizetype maxMirrors = 20;
constexpr qsizetype maxEndpoints = 20;

FileReference readReference(
    catalogue::DocumentReader &reader, const QJsonObject &object, const QString &base, qint64 maxBytes = maxCatalogueFileBytes)
{
    static const QRegularExpression hex(QStringLiteral("^[0-9a-f]{64}$"));
    FileReference reference;
    reference.sha256 = reader.requiredText(object, L1("sha256"), 64);
    if (!hex.match(reference.sha256).hasMatch())
        reader.refuse(L1("sha256"), QStringLiteral("is not a SHA-256 in lower-case hex"));
    reference.bytes = qint64(reader.number(object, L1("size"), 0, double(maxBytes)));
    const auto path = FolderFiles::resolve(base, reader.requiredText(object, L1("href"), 500));
    if (path)
        reference.path = *path;
    else
        reader.refuse(L1("href"), QStringLiteral("leads out of the provider's folder"));
    return reference;
}

enum class Kind { Publications, Pathways, Part, Other };

Kind readKind(catalogue::DocumentReader &reader, const QJsonObject &entry)
{
    const QString kind = reader.requiredText(entry, L1("kind"), 60);
    return kind == L1("publications") ? Kind::Publications
        : kind == L1("pathways")      ? Kind::Pathways
        : kind == L1("index")         ? Kind::Part
                                      : Kind::Other; // for a newer Wanderbuch
}

QJsonObject entryOf(const FileReference &file, L1 kind)
{
    return {{L1("href"), file.path.section(QLatin1Char('/'), -1)}, {L1("sha256"), file.sha256}, {L1("size"), file.bytes},
        {L1("kind"), kind}};
}

QJsonObject entryOf(const Shard &shard)
{
    return entryOf(shard.file, shard.pathways ? L1("pathways") : L1("publications"));
}

QList<StateChange> readChanges(catalogue::DocumentReader &reader, const QJsonObject &catalogue)
{
    QList<StateChange> changes;
    for (const auto &item : reader.items(catalogue, L1("changes"), maxChanges)) {
        const QJsonObject object = item.toObject();
        StateChange change{reader.requiredText(object, L1("from"), 64), reader.texts(object, L1("gone"), maxChangedFiles, 64), {}};
        for (const auto &come : reader.items(object, L1("come"), maxChangedFiles)) {
            const Kind kind = readKind(reader, come.toObject());
            if (kind == Kind::Publications || kind == Kind::Pathways)
                change.come.append({readReference(reader, come.toObject(), L1(indexPath)), kind == Kind::Pathways});
        }
        changes.append(change);
    }
    return changes;
}

QJsonArray changesDocument(const QList<StateChange> &changes)
{
    QJsonArray list;
    for (const StateChange &change : changes) {
        QJsonArray come;
        for (const Shard &shard : change.come)
            come.append(entryOf(shard));
        list.append(
            QJsonObject{{L1("from"), change.from}, {L1("gone"), QJsonArray::fromStringList(change.gone)}, {L1("come"), come}});
    }
    return list;
}

bool isWebAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == L1("https") || url.scheme() == L1("http"))
        && url.userInfo().isEmpty();
}

} // namespace

void readPlaces(catalogue::DocumentReader &reader, const QJsonObject &document, ProviderDescriptor &descriptor)
{
    for (const QString &mirror : reader.texts(document, L1("mirrors"), maxMirrors, 2000)) {
        if (!isWebAddress(mirror) || QUrl(mirror).hasQuery())
            reader.refuse(L1("mirrors"), QStringLiteral("holds something that is no base address"));
        descriptor.mirrors.append(mirror.endsWith(QLatin1Char('/')) ? mirror : mirror + QLatin1Char('/'));
    }
    const QJsonObject endpoints = document.value(L1("endpoints")).toObject();
    if (endpoints.size() > maxEndpoints)
        reader.refuse(L1("endpoints"), QStringLiteral("are too many"));
    for (auto at = endpoints.begin(); at != endpoints.end(); ++at) {
        const QString address = at.value().toString();
        if (at.key().size() > 60 || address.size() > 2000 || !isWebAddress(address))
            reader.refuse(L1("endpoints"), QStringLiteral("hold something that is no address"));
        descriptor.endpoints.insert(at.key(), address);
    }
}

Result<ProviderDescriptor> readDescriptor(const QJsonObject &document)
{
    catalogue::DocumentReader reader;
    ProviderDescriptor descriptor;
    descriptor.id = reader.requiredText(document, L1("id"));
    if (!descriptor.id.startsWith(L1("did:")))
        reader.refuse(L1("id"), QStringLiteral("is not a DID"));
    descriptor.name = reader.requiredText(document, L1("name"), 200);
    descriptor.description = reader.text(document, L1("description"), 5000);
    descriptor.region = reader.text(document, L1("region"), 60);
    descriptor.languages = reader.texts(document, L1("languages"), 60, 35);
    for (const QString &language : std::as_const(descriptor.languages)) {
        if (!catalogue::isLanguageTag(language))
            reader.refuse(L1("languages"), QStringLiteral("holds something that is not a language tag"));
    }
    descriptor.updated = fromRfc3339(reader.requiredText(document, L1("updated"), 40));
    if (!descriptor.updated.isValid())
        reader.refuse(L1("updated"), QStringLiteral("is not an RFC 3339 time"));
    descriptor.index = readReference(reader, document.value(L1("catalogue")).toObject(), L1(descriptorPath));
    descriptor.changes = readChanges(reader, document.value(L1("catalogue")).toObject());
    if (document.contains(L1("trust")))
        descriptor.trust = readReference(reader, document.value(L1("trust")).toObject(), L1(descriptorPath), maxTrustBytes);
    readPlaces(reader, document, descriptor);
    WB_CHECK(reader.outcome());
    return descriptor;
}

QJsonObject descriptorDocument(const ProviderDescriptor &descriptor)
{
    QJsonObject document{{L1("id"), descriptor.id}, {L1("name"), descriptor.name},
        {L1("languages"), QJsonArray::fromStringList(descriptor.languages)}, {L1("updated"), toRfc3339(descriptor.updated)},
        {L1("catalogue"),
            QJsonObject{{L1("href"), descriptor.index.path}, {L1("sha256"), descriptor.index.sha256},
                {L1("size"), descriptor.index.bytes}}}};
    if (!descriptor.description.isEmpty())
        document.insert(L1("description"), descriptor.description);
    if (!descriptor.region.isEmpty())
        document.insert(L1("region"), descriptor.region);
    if (!descriptor.changes.isEmpty()) {
        QJsonObject catalogue = document.value(L1("catalogue")).toObject();
        catalogue.insert(L1("changes"), changesDocument(descriptor.changes));
        document.insert(L1("catalogue"), catalogue);
    }
    if (!descriptor.mirrors.isEmpty())
        document.insert(L1("mirrors"), QJsonArray::fromStringList(descriptor.mirrors));
    QJsonObject endpoints;
    for (auto at = descriptor.endpoints.begin(); at != descriptor.endpoints.end(); ++at)
        endpoints.insert(at.key(), at.value());
    if (!endpoints.isEmpty())
        document.insert(L1("endpoints"), endpoints);
    if (descriptor.trust)
        document.insert(L1("trust"),
            QJsonObject{{L1("href"), descriptor.trust->path}, {L1("sha256"), descriptor.trust->sha256},
                {L1("size"), descriptor.trust->bytes}});
    return document;
}

Result<CatalogueIndex> readIndex(const QJsonObject &document)
{
    catalogue::DocumentReader reader;
    CatalogueIndex index;
    for (const auto &item : reader.items(document, L1("shards"), maxShards)) {
        const QJsonObject object = item.toObject();
        const Kind kind = readKind(reader, object);
        const FileReference file = readReference(reader, object, L1(indexPath));
        if (kind == Kind::Part)
            index.parts.append(file);
        else if (kind != Kind::Other)
            index.shards.append({file, kind == Kind::Pathways});
    }
    WB_CHECK(reader.outcome());
    return index;
}

QJsonObject indexDocument(const CatalogueIndex &index)
{
    QJsonArray items;
    for (const FileReference &part : index.parts)
        items.append(entryOf(part, L1("index")));
    for (const Shard &shard : index.shards)
        items.append(entryOf(shard));
    return {{L1("shards"), items}};
}

} // namespace wb::sync
