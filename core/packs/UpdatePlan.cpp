#include "core/packs/UpdatePlan.h"

#include "core/base/Json.h"
#include "core/crypto/Digest.h"
#include "core/packs/Publisher.h"
#include "core/packs/ResourcePath.h"

#include <QFile>
#include <QVersionNumber>

#include <algorithm>
#include <numeric>

namespace wb::packs {

namespace {

const QString manifestName = QStringLiteral("manifest.json");

// An entry's bytes as they lie in the old file, looked up by what the publisher signed about them.
struct HeldData {
    ZipEntry entry;
    qint64 dataAt = 0;
};

class HeldPack
{
public:
    static Result<HeldPack> read(const Pack &pack)
    {
        QFile file(pack.path());
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorCode::NotReadable, QStringLiteral("%1: %2").arg(file.fileName(), file.errorString()));
        WB_TRY(const auto entries, readZipDirectory(file, {}));
        HeldPack held;
        for (const ZipEntry &entry : entries) {
            held.m_byName.insert(entry.name, entry);
            const Resource *resource = pack.manifest().find(hrefOf(entry.name));
            if (!resource)
                continue;
            WB_TRY(const qint64 dataAt, zipDataAt(file, entry));
            held.m_byDigest.insert(resource->digest, {entry, dataAt});
            if (!entry.isDeflated) {
                for (qsizetype i = 0; i < resource->blocks.size(); ++i)
                    held.m_blocks.insert(resource->blocks.at(i), dataAt + i * resource->blockSize);
            }
        }
        return held;
    }

    // Where a whole entry, header and all, lies as it is wanted; -1 if it does not.
    [[nodiscard]] qint64 entryAt(const ZipEntry &wanted, const QByteArray &digest) const
    {
        const ZipEntry entry = m_byName.value(wanted.name);
        const bool same = packedAlike(entry, wanted) && entry.endsBefore - entry.headerAt == wanted.endsBefore - wanted.headerAt
            && m_byDigest.value(digest).entry.name == wanted.name;
        return same ? entry.headerAt : -1;
    }

    [[nodiscard]] qint64 dataAt(const ZipEntry &wanted, const QByteArray &digest) const
    {
        const auto found = m_byDigest.constFind(digest);
        return found != m_byDigest.constEnd() && packedAlike(found->entry, wanted) ? found->dataAt : -1;
    }

    [[nodiscard]] qint64 blockAt(const QByteArray &digest) const { return m_blocks.value(digest, -1); }

private:
    // Packed by the same rules from the same content. A publisher who packs differently is noticed when the result is checked.
    static bool packedAlike(const ZipEntry &one, const ZipEntry &other)
    {
        return one.isDeflated == other.isDeflated && one.crc == other.crc && one.size == other.size && one.packedSize == other.packedSize;
    }

    QHash<QString, ZipEntry> m_byName;
    QHash<QByteArray, HeldData> m_byDigest;
    QHash<QByteArray, qint64> m_blocks;
};

class Stretches
{
public:
    // Neighbours that come from the same place become one.
    void add(qint64 length, qint64 heldAt)
    {
        if (length == 0)
            return;
        if (!m_list.isEmpty()) {
            Stretch &last = m_list.last();
            if (last.isHeld() ? heldAt == last.heldAt + last.length : heldAt < 0) {
                last.length += length;
                m_end += length;
                return;
            }
        }
        m_list.append({m_end, length, heldAt});
        m_end += length;
    }
    [[nodiscard]] qint64 end() const { return m_end; }
    [[nodiscard]] QList<Stretch> list() const { return m_list; }

private:
    QList<Stretch> m_list;
    qint64 m_end = 0;
};

Result<void> addEntry(Stretches &stretches, const ZipEntry &entry, const Resource *resource, const HeldPack &held, QIODevice &source)
{
    const qint64 whole = entry.endsBefore - entry.headerAt;
    if (!resource) {
        stretches.add(whole, -1);
        return {};
    }
    if (const qint64 at = held.entryAt(entry, resource->digest); at >= 0) {
        stretches.add(whole, at);
        return {};
    }
    const qint64 moved = held.dataAt(entry, resource->digest);
    if (moved < 0 && (entry.isDeflated || resource->blocks.isEmpty())) {
        stretches.add(whole, -1);
        return {};
    }
    WB_TRY(const qint64 dataAt, zipDataAt(source, entry));
    stretches.add(dataAt - entry.headerAt, -1);
    if (moved >= 0) {
        stretches.add(entry.packedSize, moved);
    } else {
        for (qsizetype i = 0; i < resource->blocks.size(); ++i)
            stretches.add(qMin(resource->blockSize, resource->size - i * resource->blockSize), held.blockAt(resource->blocks.at(i)));
    }
    stretches.add(entry.endsBefore - dataAt - entry.packedSize, -1);
    return {};
}

Result<void> mayFollow(const Manifest &next, const proofs::ProofResult &publisher, const Pack &held)
{
    if (publisher.outcome != proofs::Outcome::Pass)
        return failure(ErrorCode::BadSignature, publisher.reason);
    if (publisher.controller != held.publisher().controller)
        return failure(ErrorCode::BadSignature,
            QStringLiteral("signed by %1, the pack that is here by %2").arg(publisher.controller, held.publisher().controller));
    if (next.identifier() != held.manifest().identifier() || next.languages() != held.manifest().languages())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("another pack: %1").arg(next.identifier()));
    const auto nextVersion = QVersionNumber::fromString(next.version());
    const auto heldVersion = QVersionNumber::fromString(held.manifest().version());
    if (nextVersion < heldVersion || (nextVersion == heldVersion && publisher.created < held.publisher().created))
        return failure(ErrorCode::InvalidArgument,
            QStringLiteral("version %1 is older than version %2 that is here").arg(next.version(), held.manifest().version()));
    return {};
}

void compareResources(UpdatePlan &plan, const Manifest &held)
{
    for (const auto *list : {&plan.manifest.readingOrder(), &plan.manifest.resources()}) {
        for (const Resource &resource : *list) {
            const Resource *before = held.find(resource.href);
            if (!before)
                plan.added.append(resource.path);
            else if (before->digest != resource.digest)
                plan.changed.append(resource.path);
        }
    }
    for (const auto *list : {&held.readingOrder(), &held.resources()}) {
        for (const Resource &resource : *list) {
            if (!plan.manifest.find(resource.href))
                plan.removed.append(resource.path);
        }
    }
}

} // namespace

qint64 UpdatePlan::bytesToFetch() const
{
    return std::accumulate(stretches.cbegin(), stretches.cend(), qint64(0),
        [](qint64 sum, const Stretch &stretch) { return stretch.isHeld() ? sum : sum + stretch.length; });
}

Result<UpdatePlan> planUpdate(const Pack &held, QIODevice &source, const PackLimits &limits)
{
    ZipLimits brief = limits.archive;
    brief.commentBytes = 0; // our builder writes none, and looking for one costs 64 KiB
    WB_TRY(auto entries, readZipDirectory(source, brief));
    std::sort(entries.begin(), entries.end(), [](const ZipEntry &a, const ZipEntry &b) { return a.headerAt < b.headerAt; });
    const auto manifest = std::find_if(entries.cbegin(), entries.cend(), [](const ZipEntry &entry) { return entry.name == manifestName; });
    if (manifest == entries.cend())
        return failure(ErrorCode::MalformedArchive, QStringLiteral("no manifest.json: not a course pack"));
    WB_TRY(const QByteArray bytes, readZipEntry(source, *manifest, limits.manifestBytes));
    WB_TRY(const QJsonObject json, parseJsonObject(bytes));

    UpdatePlan plan;
    WB_TRY(plan.manifest, Manifest::fromJson(json));
    plan.digest = crypto::blake2b256(bytes);
    plan.size = source.size();
    plan.isUpToDate = plan.digest == held.digest();
    WB_CHECK(mayFollow(plan.manifest, verifyManifest(json, DidKeyResolver()), held));
    compareResources(plan, held.manifest());
    WB_TRY(const HeldPack heldPack, HeldPack::read(held));
    Stretches stretches;
    for (const ZipEntry &entry : std::as_const(entries))
        WB_CHECK(addEntry(stretches, entry, entry.name == manifestName ? nullptr : plan.manifest.find(hrefOf(entry.name)), heldPack, source));
    stretches.add(plan.size - stretches.end(), -1); // the directory
    plan.stretches = stretches.list();
    return plan;
}

} // namespace wb::packs
