#include "core/packs/Manifest.h"

#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/packs/ResourcePath.h"

#include <QJsonArray>

namespace wb::packs {

namespace {

constexpr qsizetype digestBytes = 32;
constexpr qint64 maxSize = qint64(1) << 40;

tl::unexpected<Error> malformed(const QString &cause)
{
    return failure(ErrorCode::MalformedDocument, QStringLiteral("manifest: %1").arg(cause));
}

QString text(const QJsonObject &object, const char *member)
{
    return localizedText(object.value(QLatin1String(member)));
}

// Texts, or objects with a name, one or many.
QStringList names(const QJsonObject &object, const char *member)
{
    QStringList list;
    for (const auto &value : asArray(object.value(QLatin1String(member)))) {
        const QString name = localizedText(value.isObject() && value.toObject().contains(QLatin1String("name"))
                                               ? value.toObject().value(QLatin1String("name"))
                                               : value);
        if (!name.isEmpty())
            list.append(name);
    }
    return list;
}

Result<QByteArray> readDigest(const QJsonValue &value)
{
    const auto bytes = fromBase64Url(value.toString());
    if (!bytes || bytes->size() != digestBytes)
        return malformed(QStringLiteral("a digest that is not %1 bytes of base64url").arg(digestBytes));
    return *bytes;
}

Result<void> readDigests(const QJsonObject &digest, Resource &resource)
{
    if (digest.value(QLatin1String("algorithm")) != QLatin1String("blake2b-256"))
        return malformed(QStringLiteral("\"%1\" has no blake2b-256 digest").arg(resource.href));
    WB_TRY(resource.digest, readDigest(digest.value(QLatin1String("value"))));
    const QJsonArray blocks = digest.value(QLatin1String("blocks")).toArray();
    if (blocks.isEmpty())
        return {};
    resource.blockSize = qint64(digest.value(QLatin1String("blockSize")).toDouble());
    const bool known = resource.blockSize >= 4096 && resource.blockSize <= 16 * Manifest::blockSize;
    if (!known || blocks.size() != (resource.size + resource.blockSize - 1) / resource.blockSize)
        return malformed(QStringLiteral("\"%1\" lists blocks that do not add up to its size").arg(resource.href));
    for (const auto &block : blocks) {
        WB_TRY(const QByteArray bytes, readDigest(block));
        resource.blocks.append(bytes);
    }
    return {};
}

Result<Resource> readLink(const QJsonObject &link)
{
    Resource resource;
    resource.href = link.value(QLatin1String("href")).toString();
    if (resource.href.isEmpty())
        return malformed(QStringLiteral("a link without href"));
    WB_TRY(resource.path, resolveHref(resource.href));
    resource.type = link.value(QLatin1String("type")).toString();
    if (resource.type.isEmpty())
        resource.type = mediaTypeOf(resource.path);
    resource.title = text(link, "title");
    resource.rel = names(link, "rel");
    resource.duration = int(qBound(0.0, link.value(QLatin1String("duration")).toDouble(), 1e6));
    const double size = link.value(QLatin1String("size")).toDouble(-1);
    if (size < 0 || size > double(maxSize) || size != double(qint64(size)))
        return malformed(QStringLiteral("\"%1\" has no size").arg(resource.href));
    resource.size = qint64(size);
    const QJsonObject properties = link.value(QLatin1String("properties")).toObject();
    WB_CHECK(readDigests(properties.value(QLatin1String("digest")).toObject(), resource));
    return resource;
}

} // namespace

Result<Manifest> Manifest::fromJson(const QJsonObject &json)
{
    Manifest manifest;
    manifest.m_json = json;
    manifest.m_metadata = json.value(QLatin1String("metadata")).toObject();
    manifest.m_identifier = manifest.m_metadata.value(QLatin1String("identifier")).toString();
    manifest.m_title = text(manifest.m_metadata, "title");
    manifest.m_languages = names(manifest.m_metadata, "language");
    if (manifest.m_identifier.isEmpty())
        return malformed(QStringLiteral("metadata.identifier is missing"));
    if (manifest.m_title.isEmpty())
        return malformed(QStringLiteral("metadata.title is missing"));
    if (manifest.m_languages.isEmpty())
        return malformed(QStringLiteral("metadata.language is missing"));
    WB_CHECK(manifest.readLinks("readingOrder", manifest.m_readingOrder));
    WB_CHECK(manifest.readLinks("resources", manifest.m_resources));
    if (manifest.m_readingOrder.isEmpty())
        return malformed(QStringLiteral("readingOrder is empty"));
    return manifest;
}

Result<void> Manifest::readLinks(const char *member, QList<Resource> &list)
{
    const bool ordered = &list == &m_readingOrder;
    const QJsonArray links = m_json.value(QLatin1String(member)).toArray();
    if (links.size() + m_byPath.size() > maxResources)
        return failure(ErrorCode::TooLarge, QStringLiteral("manifest: more than %1 resources").arg(maxResources));
    for (const auto &value : links) {
        WB_TRY(const Resource resource, readLink(value.toObject()));
        const QString key = pathKey(resource.path);
        if (m_byPath.contains(key) || key == QLatin1String("manifest.json"))
            return malformed(QStringLiteral("\"%1\" is listed twice").arg(resource.href));
        m_byPath.insert(key, {ordered, list.size()});
        list.append(resource);
    }
    return {};
}

QString Manifest::subtitle() const
{
    return text(m_metadata, "subtitle");
}

QString Manifest::description() const
{
    return text(m_metadata, "description");
}

QStringList Manifest::authors() const
{
    return names(m_metadata, "author");
}

QStringList Manifest::publishers() const
{
    return names(m_metadata, "publisher");
}

QString Manifest::license() const
{
    return text(m_metadata, "license");
}

QString Manifest::published() const
{
    return text(m_metadata, "published");
}

QString Manifest::version() const
{
    return text(m_metadata, "version");
}

QStringList Manifest::subjects() const
{
    return names(m_metadata, "subject");
}

Learning Manifest::learning() const
{
    const QJsonObject json = m_metadata.value(QLatin1String("learning")).toObject();
    Learning learning;
    learning.area = text(json, "area");
    learning.outcomes = names(json, "outcomes");
    for (const auto &value : asArray(json.value(QLatin1String("skills")))) {
        const QJsonObject skill = value.toObject();
        learning.skills.append({skill.value(QLatin1String("uri")).toString(), text(skill, "name"),
                                qBound(0, skill.value(QLatin1String("level")).toInt(), 8)});
    }
    learning.eqfLevel = qBound(0, json.value(QLatin1String("eqfLevel")).toInt(), 8);
    learning.hours = qBound(0.0, json.value(QLatin1String("hours")).toDouble(), 1e5);
    learning.ects = qBound(0.0, json.value(QLatin1String("ects")).toDouble(), 1e4);
    learning.assessment = text(json, "assessment");
    learning.participation = text(json, "participation");
    learning.qualityAssurance = text(json, "qualityAssurance");
    learning.supervision = text(json, "supervision");
    learning.prerequisites = text(json, "prerequisites");
    const QJsonObject award = json.value(QLatin1String("award")).toObject();
    learning.awardName = text(award, "name");
    learning.awardType = text(award, "type");
    learning.provider = text(json, "provider");
    learning.region = text(json, "region");
    const QJsonObject cost = json.value(QLatin1String("cost")).toObject();
    learning.cost = cost.value(QLatin1String("amount")).toDouble();
    learning.currency = text(cost, "currency");
    return learning;
}

Accessibility Manifest::accessibility() const
{
    const QJsonObject json = m_metadata.value(QLatin1String("accessibility")).toObject();
    return {names(json, "accessMode"), names(json, "accessModeSufficient"), names(json, "feature"), names(json, "hazard"),
            text(json, "summary")};
}

const Resource *Manifest::find(const QString &href) const
{
    const auto path = resolveHref(href);
    const auto found = path ? m_byPath.constFind(pathKey(*path)) : m_byPath.constEnd();
    if (found == m_byPath.constEnd())
        return nullptr;
    const Resource &resource = (found->first ? m_readingOrder : m_resources).at(found->second);
    return resource.path == *path ? &resource : nullptr;
}

const Resource *Manifest::cover() const
{
    for (const Resource &resource : m_resources) {
        if (resource.rel.contains(QLatin1String("cover")))
            return &resource;
    }
    return nullptr;
}

qint64 Manifest::totalSize() const
{
    qint64 size = 0;
    for (const Resource &resource : m_readingOrder)
        size += resource.size;
    for (const Resource &resource : m_resources)
        size += resource.size;
    return size;
}

} // namespace wb::packs
