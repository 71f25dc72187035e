#include "sync/providers/PublishedDocuments.h"

#include <QJsonArray>

namespace wb::sync {

namespace {

using L1 = QLatin1StringView;

constexpr char packType[] = "application/vnd.wanderbuch.pack+zip";
constexpr char feedType[] = "application/opds+json";

QJsonObject feedLink(L1 rel, L1 href)
{
    return { { L1("rel"), rel }, { L1("href"), href }, { L1("type"), L1(feedType) } };
}

} // namespace

QJsonObject publicationOf(const packs::Manifest &manifest, const QString &path, const QString &sha256, qint64 bytes)
{
    QJsonArray steps;
    for (const packs::Resource &resource : manifest.readingOrder()) {
        QJsonObject step { { L1("href"), resource.href }, { L1("title"), resource.title }, { L1("type"), resource.type } };
        if (resource.duration > 0)
            step.insert(L1("duration"), resource.duration);
        steps.append(step);
    }
    const QJsonObject link { { L1("rel"), L1("http://opds-spec.org/acquisition/open-access") }, { L1("href"), L1("../") + path },
        { L1("type"), L1(packType) }, { L1("size"), bytes }, { L1("properties"), QJsonObject { { L1("sha256"), sha256 } } } };
    return { { L1("metadata"), manifest.json().value(L1("metadata")) }, { L1("links"), QJsonArray { link } },
        { L1("readingOrder"), steps } };
}

QJsonObject shardDocument(const QList<QJsonObject> &items, bool pathways, const QString &provider)
{
    QJsonArray list;
    for (const QJsonObject &item : items)
        list.append(item);
    QJsonObject document { { pathways ? L1("pathways") : L1("publications"), list } };
    if (!pathways) { // it cannot name itself by a digest of itself
        document.insert(L1("metadata"), QJsonObject { { L1("title"), provider }, { L1("numberOfItems"), items.size() } });
        document.insert(L1("links"), QJsonArray { feedLink(L1("self"), L1("#")), feedLink(L1("start"), L1("feed.json")) });
    }
    return document;
}

QJsonObject feedDocument(const QList<Shard> &shards, const QString &provider)
{
    QJsonArray navigation;
    for (const Shard &shard : shards) {
        if (!shard.pathways)
            navigation.append(
                QJsonObject { { L1("href"), shard.file.path.section(QLatin1Char('/'), -1) }, { L1("type"), L1(feedType) },
                    { L1("title"), QStringLiteral("%1, part %2").arg(provider).arg(navigation.size() + 1) },
                    { L1("rel"), L1("subsection") } });
    }
    return { { L1("metadata"), QJsonObject { { L1("title"), provider } } },
        { L1("links"), QJsonArray { feedLink(L1("self"), L1("feed.json")) } }, { L1("navigation"), navigation } };
}

QJsonObject didDocument(const QString &did, const QString &multikey)
{
    const QString method = did + QLatin1Char('#') + multikey;
    return { { L1("@context"), QJsonArray { L1("https://www.w3.org/ns/did/v1"), L1("https://w3id.org/security/multikey/v1") } },
        { L1("id"), did },
        { L1("verificationMethod"),
            QJsonArray { QJsonObject { { L1("id"), method }, { L1("type"), L1("Multikey") }, { L1("controller"), did },
                { L1("publicKeyMultibase"), multikey } } } },
        { L1("assertionMethod"), QJsonArray { method } } };
}

} // namespace wb::sync
