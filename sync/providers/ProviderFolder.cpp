#include "sync/providers/ProviderFolder.h"

#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/crypto/Digest.h"
#include "core/packs/Publisher.h"
#include "core/proofs/DataIntegrity.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace wb::sync {

namespace {

using L1 = QLatin1StringView;

proofs::ProofResult checkProof(const QJsonObject &document, const QString &provider)
{
    if (!document.contains(L1("proof")))
        return proofs::proofUnknown(QStringLiteral("not signed"));
    proofs::ProofResult proof = proofs::verifyDataIntegrity(document, packs::DidKeyResolver());
    if (proof.outcome == proofs::Outcome::Pass && proof.controller != provider) {
        proof.outcome = proofs::Outcome::Fail;
        proof.reason = QStringLiteral("signed by %1, not by the provider").arg(proof.controller);
    }
    return proof;
}

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

Result<ProviderFolder> ProviderFolder::open(const QString &path)
{
    ProviderFolder folder(path);
    WB_TRY(const QByteArray bytes, folder.m_files.read(L1(descriptorPath), maxDescriptorBytes));
    WB_TRY(const QJsonObject document, parseJsonObject(bytes));
    WB_TRY(folder.m_descriptor, readDescriptor(document));
    folder.m_proof = checkProof(document, folder.m_descriptor.id);
    folder.m_digest = toHex(crypto::sha256(bytes));
    if (folder.m_proof.outcome == proofs::Outcome::Fail)
        return failure(ErrorCode::BadSignature, folder.m_proof.reason);
    return folder;
}

QString ProviderFolder::libraryId() const
{
    return m_proof.outcome == proofs::Outcome::Pass ? m_descriptor.id : QStringLiteral("unverified:") + m_descriptor.id;
}

Result<QJsonObject> ProviderFolder::readChecked(const FileReference &file) const
{
    WB_TRY(const QByteArray bytes, m_files.read(file.path, maxCatalogueFileBytes));
    if (toHex(crypto::sha256(bytes)) != file.sha256)
        return failure(ErrorCode::DigestMismatch, file.path);
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
        done.unchanged = known.descriptor == m_digest && known.location == m_files.root();
    }
    if (!done.unchanged) {
        WB_TRY(done.catalogue, importCatalogue(library, clock));
    }
    if (policy.take)
        WB_CHECK(takePacks(library, policy, done));
    return done;
}

Result<catalogue::ImportReport> ProviderFolder::importCatalogue(storage::Database &library, const Clock &clock) const
{
    WB_TRY(const QJsonObject indexJson, readChecked(m_descriptor.index));
    WB_TRY(const QList<Shard> shards, readIndex(indexJson));
    WB_TRY(auto import,
        catalogue::CatalogueImport::begin(library,
            {libraryId(), m_descriptor.name, m_descriptor.description, m_descriptor.region, m_descriptor.languages, m_files.root(),
                QString(proofs::outcomeName(m_proof.outcome)), m_proof.reason, m_descriptor.updated, m_digest, clock.nowUtc()}));
    for (const Shard &shard : shards) {
        WB_TRY(const bool known, import.keepShard(shard.file.sha256));
        if (!known)
            WB_CHECK(importShard(import, shard));
    }
    return import.finish();
}

Result<void> ProviderFolder::importShard(catalogue::CatalogueImport &import, const Shard &shard) const
{
    WB_TRY(const QJsonObject document, readChecked(shard.file));
    for (const auto &item : document.value(shard.pathways ? L1("pathways") : L1("publications")).toArray()) {
        QJsonObject object = item.toObject();
        if (shard.pathways) {
            WB_CHECK(import.addPathway(object, shard.file.sha256));
            continue;
        }
        if (!rebase(object, L1("links"), shard.file.path) || !rebase(object, L1("images"), shard.file.path)) {
            import.leaveOut(object.value(L1("metadata")).toObject().value(L1("identifier")).toString().left(200),
                QStringLiteral("a link leads out of the provider's folder"));
            continue;
        }
        WB_CHECK(import.addPublication(object, shard.file.sha256));
    }
    return {};
}

Result<void> ProviderFolder::takePacks(storage::Database &library, const PackPolicy &policy, FolderImport &done) const
{
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
            return taken;
        else
            done.packProblems.append({pack.link.href, QString(errorName(taken.error().code))});
    }
    return {};
}

Result<void> ProviderFolder::takePack(
    storage::Database &library, const catalogue::OfferedPack &pack, const PackPolicy &policy) const
{
    WB_TRY(QString file, m_files.file(pack.link.href));
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
