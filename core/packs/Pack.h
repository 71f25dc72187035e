// A course pack, opened in place: a ZIP with manifest.json, nothing of which is unpacked to disk. Opening costs the
// directory and the manifest, not the pack. A Pack is a value; it holds no open file and may be used from any thread.
#pragma once

#include "core/packs/Manifest.h"
#include "core/packs/ZipDirectory.h"
#include "core/proofs/KeyResolver.h"
#include "core/proofs/ProofResult.h"

#include <atomic>
#include <functional>
#include <memory>

namespace wb::packs {

struct PackLimits {
    ZipLimits archive;
    qint64 manifestBytes = 8 * 1024 * 1024;
};

// What checking every byte found out.
struct PackReport {
    qint64 resources = 0;
    qint64 bytes = 0;
    QList<Error> problems; // one for each resource that is not what the manifest says
    [[nodiscard]] bool isGood() const { return problems.isEmpty(); }
};

class Pack
{
public:
    static constexpr qint64 defaultResourceBytes = 16 * 1024 * 1024;

    // NotReadable; everything readZipDirectory() and Manifest::fromJson() refuse; MalformedArchive if a listed resource is
    // missing or of another size. A bad signature does not stop the opening: see publisher().
    [[nodiscard]] static Result<Pack> open(const QString &path, const PackLimits &limits = {});

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] const Manifest &manifest() const { return m_manifest; }
    // BLAKE2b-256 of manifest.json, and so of everything: the name of this very edition.
    [[nodiscard]] QByteArray digest() const { return m_digest; }
    // Pass, Fail or Unknown (not signed, or by another method than did:key); `controller` is the DID.
    [[nodiscard]] const proofs::ProofResult &publisher() const { return m_publisher; }
    // The same with keys from elsewhere, for publishers with other DID methods.
    [[nodiscard]] proofs::ProofResult publisher(const proofs::KeyResolver &resolver) const;
    // Entries that the manifest does not list. They are never served.
    [[nodiscard]] QStringList unlisted() const { return m_unlisted; }

    // The bytes, compared with their digest. NotFound, TooLarge above maxBytes, DigestMismatch, MalformedArchive;
    // BadSignature for every resource of a pack whose publisher() is Fail.
    [[nodiscard]] Result<QByteArray> resource(const QString &href, qint64 maxBytes = defaultResourceBytes) const;
    // An open, seekable device. Stored resources are read in place, each block compared as it is read; others are unpacked
    // into memory, up to defaultResourceBytes. Errors as resource().
    [[nodiscard]] Result<std::unique_ptr<QIODevice>> openResource(const QString &href) const;

    // Reads everything. `progress` gets bytes done and of all; Cancelled once *cancel is true.
    using Progress = std::function<void(qint64 done, qint64 all)>;
    [[nodiscard]] Result<PackReport> verifyAll(const Progress &progress = {}, const std::atomic_bool *cancel = nullptr) const;

private:
    Pack() = default;
    Result<void> readManifest(QIODevice &file, const PackLimits &limits);
    Result<void> compareEntries();
    Result<const Resource *> served(const QString &href) const;

    QString m_path;
    Manifest m_manifest;
    QByteArray m_digest;
    proofs::ProofResult m_publisher;
    QHash<QString, ZipEntry> m_entries; // by path
    QStringList m_unlisted;
};

} // namespace wb::packs
