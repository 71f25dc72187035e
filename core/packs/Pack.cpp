#include "core/packs/Pack.h"

#include "core/base/Json.h"
#include "core/crypto/Digest.h"
#include "core/packs/BlockDevice.h"
#include "core/packs/Publisher.h"
#include "core/packs/ResourcePath.h"

#include <QBuffer>
#include <QFile>

namespace wb::packs {

namespace {

const QString manifestName = QStringLiteral("manifest.json");
constexpr qint64 chunkBytes = 256 * 1024;

Result<void> openFile(QFile &file)
{
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotReadable, QStringLiteral("%1: %2").arg(file.fileName(), file.errorString()));
    return {};
}

tl::unexpected<Error> changed(const Resource &resource)
{
    return failure(ErrorCode::DigestMismatch, QStringLiteral("\"%1\": its bytes are not those that were published").arg(resource.path));
}

} // namespace

Result<Pack> Pack::open(const QString &path, const PackLimits &limits)
{
    QFile file(path);
    WB_CHECK(openFile(file));
    Pack pack;
    pack.m_path = path;
    WB_TRY(const QList<ZipEntry> entries, readZipDirectory(file, limits.archive));
    for (const ZipEntry &entry : entries) {
        if (!entry.isFolder)
            pack.m_entries.insert(entry.name, entry);
    }
    WB_CHECK(pack.readManifest(file, limits));
    WB_CHECK(pack.compareEntries());
    pack.m_publisher = pack.publisher(DidKeyResolver());
    return pack;
}

Result<void> Pack::readManifest(QIODevice &file, const PackLimits &limits)
{
    const auto entry = m_entries.constFind(manifestName);
    if (entry == m_entries.constEnd())
        return failure(ErrorCode::MalformedArchive, QStringLiteral("no manifest.json: not a course pack"));
    WB_TRY(const QByteArray bytes, readZipEntry(file, *entry, limits.manifestBytes));
    if (zipCrc(bytes) != entry->crc)
        return failure(ErrorCode::MalformedArchive, QStringLiteral("\"manifest.json\": was damaged"));
    WB_TRY(const QJsonObject json, parseJsonObject(bytes));
    WB_TRY(m_manifest, Manifest::fromJson(json));
    m_digest = crypto::blake2b256(bytes);
    return {};
}

Result<void> Pack::compareEntries()
{
    qsizetype listed = 0;
    for (const auto *list : {&m_manifest.readingOrder(), &m_manifest.resources()}) {
        for (const Resource &resource : *list) {
            const auto entry = m_entries.constFind(resource.path);
            if (entry == m_entries.constEnd())
                return failure(ErrorCode::MalformedArchive, QStringLiteral("\"%1\": listed, but not there").arg(resource.path));
            if (entry->size != resource.size)
                return failure(ErrorCode::MalformedArchive, QStringLiteral("\"%1\": has another size than listed").arg(resource.path));
            ++listed;
        }
    }
    if (listed + 1 == m_entries.size())
        return {};
    for (auto entry = m_entries.cbegin(); entry != m_entries.cend(); ++entry) {
        if (entry.key() != manifestName && !m_manifest.find(hrefOf(entry.key())))
            m_unlisted.append(entry.key());
    }
    m_unlisted.sort();
    return {};
}

proofs::ProofResult Pack::publisher(const proofs::KeyResolver &resolver) const
{
    return verifyManifest(m_manifest.json(), resolver);
}

Result<const Resource *> Pack::served(const QString &href) const
{
    if (m_publisher.outcome == proofs::Outcome::Fail)
        return failure(ErrorCode::BadSignature, QStringLiteral("the publisher's signature is wrong: %1").arg(m_publisher.reason));
    const Resource *resource = m_manifest.find(href);
    if (!resource)
        return failure(ErrorCode::NotFound, QStringLiteral("\"%1\" is not listed in the manifest").arg(href.left(200)));
    return resource;
}

Result<QByteArray> Pack::resource(const QString &href, qint64 maxBytes) const
{
    WB_TRY(const Resource *resource, served(href));
    QFile file(m_path);
    WB_CHECK(openFile(file));
    WB_TRY(const QByteArray bytes, readZipEntry(file, m_entries.value(resource->path), maxBytes));
    if (crypto::blake2b256(bytes) != resource->digest)
        return changed(*resource);
    return bytes;
}

Result<std::unique_ptr<QIODevice>> Pack::openResource(const QString &href) const
{
    WB_TRY(const Resource *resource, served(href));
    const ZipEntry entry = m_entries.value(resource->path);
    std::unique_ptr<QIODevice> device;
    if (!entry.isDeflated && !resource->blocks.isEmpty()) {
        QFile file(m_path);
        WB_CHECK(openFile(file));
        WB_TRY(const qint64 dataAt, zipDataAt(file, entry));
        device = std::make_unique<BlockDevice>(m_path, dataAt, resource->size, resource->blockSize, resource->blocks);
    } else {
        WB_TRY(const QByteArray bytes, this->resource(href));
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(bytes);
        device = std::move(buffer);
    }
    if (!device->open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotReadable, device->errorString());
    return device;
}

Result<PackReport> Pack::verifyAll(const Progress &progress, const std::atomic_bool *cancel) const
{
    QFile file(m_path);
    WB_CHECK(openFile(file));
    PackReport report;
    const qint64 all = m_manifest.totalSize();
    const auto proceed = [&](qint64 bytes) {
        report.bytes += bytes;
        if (progress)
            progress(report.bytes, all);
        return !cancel || !*cancel;
    };
    // Stored resources are read in pieces, so that a film costs no memory.
    const auto check = [&](const Resource &resource) -> Result<void> {
        const ZipEntry entry = m_entries.value(resource.path);
        if (entry.isDeflated) {
            WB_TRY(const QByteArray bytes, readZipEntry(file, entry, 4 * defaultResourceBytes));
            if (!proceed(bytes.size()))
                return failure(ErrorCode::Cancelled);
            return crypto::blake2b256(bytes) == resource.digest ? Result<void>() : changed(resource);
        }
        WB_TRY(const qint64 dataAt, zipDataAt(file, entry));
        crypto::Blake2b256 whole;
        const bool blocks = !resource.blocks.isEmpty();
        for (qint64 done = 0; done < resource.size;) {
            const qint64 length = qMin(blocks ? resource.blockSize : chunkBytes, resource.size - done);
            const QByteArray bytes = file.seek(dataAt + done) ? file.read(length) : QByteArray();
            if (bytes.size() != length)
                return changed(resource);
            if (blocks && crypto::blake2b256(bytes) != resource.blocks.at(done / resource.blockSize))
                return changed(resource);
            whole.add(bytes);
            done += bytes.size();
            if (!proceed(bytes.size()))
                return failure(ErrorCode::Cancelled);
        }
        return whole.finish() == resource.digest ? Result<void>() : changed(resource);
    };
    for (const auto *list : {&m_manifest.readingOrder(), &m_manifest.resources()}) {
        for (const Resource &resource : *list) {
            ++report.resources;
            if (auto checked = check(resource); !checked) {
                if (checked.error().code == ErrorCode::Cancelled)
                    return tl::unexpected<Error>(checked.error());
                report.problems.append(checked.error());
            }
        }
    }
    return report;
}

} // namespace wb::packs
