// A provider as a folder: on a disk, a stick, or behind an address. Checked from its signature down before anything is taken in.
#pragma once

#include "core/base/Clock.h"
#include "core/catalogue/CatalogueReader.h"
#include "core/proofs/ProofResult.h"
#include "sync/providers/ProviderDocuments.h"
#include "sync/providers/ProviderSignature.h"
#include "sync/providers/ProviderSource.h"

#include <memory>

namespace wb::sync {

// What becomes of the packs that lie in the folder.
struct PackPolicy {
    bool take = true;
    QString copyTo; // folder for copies, named by their digest; empty: they are used where they are
};

struct FolderImport {
    catalogue::ImportReport catalogue;
    int packsHere = 0; // of this provider, after the import
    int packsMissing = 0; // offered, and not in the folder
    QList<catalogue::ImportProblem> packProblems; // packs that are not what was signed; they are not taken
    bool unchanged = false; // the same descriptor was imported before: nothing was read
};

// A publication or a pathway as the library takes it, or why it cannot.
struct CatalogueItem {
    QJsonObject document;
    QString problem; // empty: none
    [[nodiscard]] QString identifier() const; // of a publication; as written, at most 200 letters
};

// Remembers parts of indices by their digest, so that those that did not change are not read again.
class PartMemory {
public:
    virtual ~PartMemory() = default;
    [[nodiscard]] virtual std::optional<QByteArray> find(const QString &sha256) = 0;
    virtual void keep(const QString &sha256, const QByteArray &bytes) = 0;
};

class ProviderFolder
{
public:
    // Reads and checks provider.json. NotFound, MalformedJson, MalformedDocument; BadSignature if the proof is wrong or by
    // somebody else than the provider. A folder that is not signed, or by a method not known here, is opened and says so.
    // `pinned`: the key that the person decided upon for it, if there is one.
    [[nodiscard]] static Result<ProviderFolder> open(const QString &folder, const PinnedKey &pinned = {});
    // UnexpectedAnswer too, if what an address answers is no JSON: then nobody was there who knows of it.
    [[nodiscard]] static Result<ProviderFolder> open(std::shared_ptr<const ProviderSource> source, const PinnedKey &pinned = {});
    // nullopt if provider.json is still the version that was `held`. `wanted` may refuse what is signed well and still is not what
    // was expected: a source with several places then tries the next one, unless the refusal is KeyChanged.
    using Wanted = std::function<Result<void>(const ProviderFolder &)>;
    [[nodiscard]] static Result<std::optional<ProviderFolder>> openIfChanged(
        std::shared_ptr<const ProviderSource> source, const Revision &held, const Wanted &wanted = {}, const PinnedKey &pinned = {});

    [[nodiscard]] const ProviderDescriptor &descriptor() const { return m_descriptor; }
    [[nodiscard]] const proofs::ProofResult &proof() const { return m_proof; }
    // The id under which the library keeps it: the DID if it is proved to be its own; otherwise a name that cannot be mistaken for it.
    [[nodiscard]] QString libraryId() const;
    // The id under which it would be kept once its key is pinned: the same but for a did:web that is signed well and is not known yet.
    [[nodiscard]] QString offeredId() const;
    // Of the key that signed, hex (see trust::keyFingerprint); empty if none signed well.
    [[nodiscard]] QString fingerprint() const;
    [[nodiscard]] QString key() const; // that one, as Multikey; empty too
    [[nodiscard]] const Revision &revision() const { return m_revision; }
    [[nodiscard]] const QByteArray &document() const { return m_document; } // provider.json as it was read
    [[nodiscard]] QString digest() const { return m_digest; } // its SHA-256, hex

    // A file that provider.json names, compared with its digest. Errors: DigestMismatch, those of the source.
    [[nodiscard]] Result<QByteArray> readFile(const FileReference &file, qint64 maxBytes) const;

    // The files of its catalogue, each once. Errors: DigestMismatch, MalformedJson, MalformedDocument, TooLarge, those of the source.
    [[nodiscard]] Result<QList<Shard>> shards(PartMemory *parts = nullptr) const;
    // What stands in one of them, links relative to the provider's place. Errors as shards().
    [[nodiscard]] Result<QList<CatalogueItem>> items(const Shard &shard) const;
    // The same of bytes that were read (and compared) before.
    [[nodiscard]] static Result<QList<CatalogueItem>> items(const Shard &shard, const QByteArray &bytes);

    // Reads what changed, compares every file with its digest and takes it in, all or nothing; then the packs. A bad item is left
    // out and reported. Errors: DigestMismatch, MalformedJson, NotFound, TooLarge; AlreadyExists if a newer state of the
    // provider is in the library; those of the storage.
    [[nodiscard]] Result<FolderImport> importInto(storage::Database &library, const PackPolicy &policy, const Clock &clock) const;

    // The same, read through another source of the same files: for another thread.
    [[nodiscard]] ProviderFolder through(std::shared_ptr<const ProviderSource> source) const;
    [[nodiscard]] const ProviderSource &source() const { return *m_source; }

    // The packs alone, of what the library's catalogue of this provider names. A bad one is left and reported.
    [[nodiscard]] Result<FolderImport> takePacks(storage::Database &library, const PackPolicy &policy) const;

private:
    explicit ProviderFolder(std::shared_ptr<const ProviderSource> source)
        : m_source(std::move(source))
    {
    }
    Result<void> check(const QByteArray &bytes, const PinnedKey &pinned);
    Result<QJsonObject> readChecked(const FileReference &file) const;
    Result<catalogue::ImportReport> importCatalogue(storage::Database &library, const Clock &clock) const;
    Result<void> takePack(storage::Database &library, const catalogue::OfferedPack &pack, const PackPolicy &policy) const;

    std::shared_ptr<const ProviderSource> m_source;
    Revision m_revision;
    ProviderDescriptor m_descriptor;
    proofs::ProofResult m_proof;
    std::optional<crypto::PublicKey> m_key; // that signed
    bool m_isProven = false; // see ProviderSignature
    QByteArray m_document; // provider.json
    QString m_digest;
};

} // namespace wb::sync
