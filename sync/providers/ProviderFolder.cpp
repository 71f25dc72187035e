#include "sync/providers/ProviderFolder.h"

#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/crypto/Digest.h"
#include "core/crypto/Multikey.h"
#include "core/trust/KnownIssuers.h"
#include "sync/providers/FolderFiles.h"
#include "sync/providers/FolderSource.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

namespace wb::sync {

namespace {

using L1 = QLatin1StringView;

constexpr qsizetype mostShards = 100000;

// Links of a publication are relative to its file; in the library they are relative to the folder.
Result<void> rebase(QJsonObject &publication, L1 member, const QString &base)
{
    QJsonArray links = publication.value(member).toArray();
    for (auto link : links) {
        QJsonObject object = link.toObject();
        const QString href = object.value(L1("href")).toString();
        if (href.isEmpty() || href.startsWith(L1("https:")) || href.startsWith(L1("http:")))
            continue;
        WB_TRY(const QString path, FolderFiles::resolve(base, href));
        object.insert(L1("href"), path);
        link = object;
    }
    if (!links.isEmpty())
        publication.insert(member, links);
    return {};
}

Result<void> addItem(catalogue::CatalogueImport &import, const CatalogueItem &item, const Shard &shard)
{
    if (item.problem.isEmpty())
        return shard.pathways ? import.addPathway(item.document, shard.file.sha256)
                              : import.addPublication(item.document, shard.file.sha256);
    import.leaveOut(item.identifier(), item.problem);
    return {};
}

// The copy's path. Its digest is compared after copying: a stick may read differently the second time.
Result<QString> copyPack(const QString &file, const QString &sha256, const QString &folder)
{
    const QString copy = folder + QLatin1Char('/') + sha256 + QStringLiteral(".wbpack");
    const QString unfinished = copy + QStringLiteral(".part");
    QFile::remove(unfinished);
    if (!QDir().mkpath(folder) || !QFile::copy(file, unfinished))
        return failure(ErrorCode::NotWritable, copy);
    const auto digest = FolderFiles::sha256(unfinished);
    if (!digest || *digest != sha256) {
        QFile::remove(unfinished);
        return failure(ErrorCode::DigestMismatch, file);
    }
    QFile::remove(copy);
    if (!QFile::rename(unfinished, copy))
        return failure(ErrorCode::NotWritable, copy);
    return copy;
}

} // namespace

QString CatalogueItem::identifier() const
{
    return document.value(L1("metadata")).toObject().value(L1("identifier")).toString().left(200);
}

Result<ProviderFolder> ProviderFolder::open(const QString &path, const PinnedKey &pinned)
{
    return open(std::make_shared<FolderSource>(path), pinned);
}

Result<ProviderFolder> ProviderFolder::open(std::shared_ptr<const ProviderSource> source, const PinnedKey &pinned)
{
    WB_TRY(auto folder, openIfChanged(std::move(source), {}, {}, pinned));
    if (!folder) // nothing was held
        return failure(ErrorCode::Internal, L1(descriptorPath));
    return *std::move(folder);
}

Result<std::optional<ProviderFolder>> ProviderFolder::openIfChanged(
    std::shared_ptr<const ProviderSource> source, const Revision &held, const Wanted &wanted, const PinnedKey &pinned)
{
    std::optional<ProviderFolder> folder;
    const auto accepts = [&](const QByteArray &bytes) -> Result<void> {
        ProviderFolder candidate(source);
        WB_CHECK(candidate.check(bytes, pinned));
        if (wanted)
            WB_CHECK(wanted(candidate));
        folder = std::move(candidate);
        return {};
    };
    WB_TRY(const auto file, source->readIfChanged(L1(descriptorPath), maxDescriptorBytes, held, accepts));
    if (!file)
        return std::optional<ProviderFolder>();
    folder->m_revision = file->revision;
    return folder;
}

Result<void> ProviderFolder::check(const QByteArray &bytes, const PinnedKey &pinned)
{
    WB_TRY(const QJsonObject document, parseJsonObject(bytes));
    WB_TRY(m_descriptor, readDescriptor(document));
    WB_TRY(const auto signature, checkSignature(document, m_descriptor.id, *m_source, pinned));
    m_proof = signature.proof;
    m_key = signature.key;
    m_isProven = signature.isProven;
    m_document = bytes;
    m_digest = toHex(crypto::sha256(bytes));
    if (m_proof.outcome == proofs::Outcome::Fail)
        return failure(ErrorCode::BadSignature, m_proof.reason);
    return {};
}

QString ProviderFolder::fingerprint() const
{
    return m_key ? trust::keyFingerprint(*m_key) : QString();
}

QString ProviderFolder::key() const
{
    return m_key ? crypto::toMultikey(*m_key) : QString();
}

QString ProviderFolder::libraryId() const
{
    return m_isProven ? m_descriptor.id : QStringLiteral("unverified:") + m_descriptor.id;
}

QString ProviderFolder::offeredId() const
{
    return m_key ? m_descriptor.id : libraryId();
}

Result<QByteArray> ProviderFolder::readFile(const FileReference &file, qint64 maxBytes) const
{
    const auto isSigned = [&](const QByteArray &bytes) -> Result<void> {
        return toHex(crypto::sha256(bytes)) == file.sha256 ? Result<void>() : failure(ErrorCode::DigestMismatch, file.path);
    };
    WB_TRY(SourceFile read, m_source->read(file.path, maxBytes, isSigned));
    return std::move(read.bytes);
}

Result<QJsonObject> ProviderFolder::readChecked(const FileReference &file) const
{
    WB_TRY(const QByteArray bytes, readFile(file, maxCatalogueFileBytes));
    return parseJsonObject(bytes);
}

Result<FolderImport> ProviderFolder::importInto(storage::Database &library, const PackPolicy &policy, const Clock &clock) const
{
    FolderImport done;
    catalogue::CatalogueReader reader(library);
    WB_TRY(const auto providers, reader.providers());
    for (const auto &known : providers) {
        if (known.did != libraryId())
            continue;
        if (known.updated > m_descriptor.updated)
            return failure(ErrorCode::AlreadyExists, QStringLiteral("the library holds a newer catalogue of %1").arg(known.name));
        done.unchanged = known.descriptor == m_digest && known.location == m_source->location();
    }
    if (!done.unchanged) {
        WB_TRY(done.catalogue, importCatalogue(library, clock));
    }
    if (policy.take) {
        WB_TRY(const auto packs, takePacks(library, policy));
        done.packsHere = packs.packsHere;
        done.packsMissing = packs.packsMissing;
        done.packProblems = packs.packProblems;
    }
    return done;
}

Result<catalogue::ImportReport> ProviderFolder::importCatalogue(storage::Database &library, const Clock &clock) const
{
    WB_TRY(const QList<Shard> files, shards());
    WB_TRY(auto import,
        catalogue::CatalogueImport::begin(library,
            {libraryId(), m_descriptor.name, m_descriptor.description, m_descriptor.region, m_descriptor.languages,
                m_source->location(), QString(proofs::outcomeName(m_proof.outcome)), m_proof.reason, m_descriptor.updated, m_digest,
                clock.nowUtc()}));
    for (const Shard &shard : files) {
        WB_TRY(const bool known, import.keepShard(shard.file.sha256));
        if (known)
            continue;
        WB_TRY(const auto all, items(shard));
        for (const CatalogueItem &item : all)
            WB_CHECK(addItem(import, item, shard));
    }
    return import.finish();
}

Result<QList<Shard>> ProviderFolder::shards(PartMemory *parts) const
{
    WB_TRY(const QJsonObject document, readChecked(m_descriptor.index));
    WB_TRY(const CatalogueIndex index, readIndex(document));
    QList<Shard> all = index.shards;
    for (const FileReference &part : index.parts) {
        std::optional<QByteArray> bytes = parts ? parts->find(part.sha256) : std::nullopt;
        if (!bytes) {
            WB_TRY(bytes, readFile(part, maxCatalogueFileBytes));
            if (parts)
                parts->keep(part.sha256, *bytes);
        }
        WB_TRY(const QJsonObject object, parseJsonObject(*bytes));
        WB_TRY(const CatalogueIndex of, readIndex(object)); // a part of a part is not followed
        all.append(of.shards);
        if (all.size() > mostShards)
            return failure(ErrorCode::TooLarge, m_descriptor.index.path);
    }
    QSet<QString> seen;
    all.removeIf([&seen](const Shard &shard) { return seen.contains(shard.file.sha256) || !(seen.insert(shard.file.sha256), true); });
    return all;
}

ProviderFolder ProviderFolder::through(std::shared_ptr<const ProviderSource> source) const
{
    ProviderFolder same = *this;
    same.m_source = std::move(source);
    return same;
}

Result<QList<CatalogueItem>> ProviderFolder::items(const Shard &shard) const
{
    WB_TRY(const QByteArray bytes, readFile(shard.file, maxCatalogueFileBytes));
    return items(shard, bytes);
}

Result<QList<CatalogueItem>> ProviderFolder::items(const Shard &shard, const QByteArray &bytes)
{
    WB_TRY(const QJsonObject document, parseJsonObject(bytes));
    QList<CatalogueItem> items;
    for (const auto &value : document.value(shard.pathways ? L1("pathways") : L1("publications")).toArray()) {
        CatalogueItem item{value.toObject(), {}};
        if (!shard.pathways
            && (!rebase(item.document, L1("links"), shard.file.path) || !rebase(item.document, L1("images"), shard.file.path)))
            item.problem = QStringLiteral("a link leads out of the provider's folder");
        items.append(std::move(item));
    }
    return items;
}

Result<FolderImport> ProviderFolder::takePacks(storage::Database &library, const PackPolicy &policy) const
{
    FolderImport done;
    catalogue::CatalogueReader reader(library);
    WB_TRY(const auto offered, reader.packsOffered(libraryId()));
    for (const catalogue::OfferedPack &pack : offered) {
        WB_TRY(const QString here, reader.packPath(pack.link.sha256));
        if (!here.isEmpty() && QFileInfo::exists(here)) {
            ++done.packsHere;
            continue;
        }
        const auto taken = takePack(library, pack, policy);
        if (taken)
            ++done.packsHere;
        else if (taken.error().code == ErrorCode::NotFound)
            ++done.packsMissing;
        else if (taken.error().code == ErrorCode::StorageFailed || taken.error().code == ErrorCode::NotWritable)
            return tl::unexpected(taken.error());
        else
            done.packProblems.append({pack.link.href, QString(errorName(taken.error().code))});
    }
    return done;
}

Result<void> ProviderFolder::takePack(
    storage::Database &library, const catalogue::OfferedPack &pack, const PackPolicy &policy) const
{
    WB_TRY(QString file, m_source->file(pack.link.href));
    if (policy.copyTo.isEmpty()) {
        WB_TRY(const QString digest, FolderFiles::sha256(file));
        if (digest != pack.link.sha256)
            return failure(ErrorCode::DigestMismatch, pack.link.href);
    } else {
        WB_TRY(file, copyPack(file, pack.link.sha256, policy.copyTo));
    }
    return catalogue::CatalogueReader(library).setPack(pack.link.sha256, file, pack.link.bytes, pack.owner);
}

} // namespace wb::sync
