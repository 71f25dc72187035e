// A provider as a folder: on a disk, a stick, or what was fetched. Checked from its signature down before anything is taken in.
#pragma once

#include "core/base/Clock.h"
#include "core/catalogue/CatalogueReader.h"
#include "core/proofs/ProofResult.h"
#include "sync/providers/FolderFiles.h"
#include "sync/providers/ProviderDocuments.h"

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

class ProviderFolder
{
public:
    // Reads and checks provider.json. NotFound, MalformedJson, MalformedDocument; BadSignature if the proof is wrong or by
    // somebody else than the provider. A folder that is not signed, or by a method not known here, is opened and says so.
    [[nodiscard]] static Result<ProviderFolder> open(const QString &folder);

    [[nodiscard]] const ProviderDescriptor &descriptor() const { return m_descriptor; }
    [[nodiscard]] const proofs::ProofResult &proof() const { return m_proof; }
    // The id under which the library keeps it: the DID if the proof holds; otherwise a name that cannot be mistaken for it.
    [[nodiscard]] QString libraryId() const;

    // Reads what changed, compares every file with its digest and takes it in, all or nothing; then the packs. A bad item is left
    // out and reported. Errors: DigestMismatch, MalformedJson, NotFound, TooLarge; AlreadyExists if a newer state of the
    // provider is in the library; those of the storage.
    [[nodiscard]] Result<FolderImport> importInto(storage::Database &library, const PackPolicy &policy, const Clock &clock) const;

private:
    explicit ProviderFolder(const QString &folder) : m_files(folder) { }
    Result<QJsonObject> readChecked(const FileReference &file) const;
    Result<catalogue::ImportReport> importCatalogue(storage::Database &library, const Clock &clock) const;
    Result<void> importShard(catalogue::CatalogueImport &import, const Shard &shard) const;
    Result<void> takePacks(storage::Database &library, const PackPolicy &policy, FolderImport &done) const;
    Result<void> takePack(storage::Database &library, const catalogue::OfferedPack &pack, const PackPolicy &policy) const;

    FolderFiles m_files;
    ProviderDescriptor m_descriptor;
    proofs::ProofResult m_proof;
    QString m_digest; // of provider.json
};

} // namespace wb::sync
