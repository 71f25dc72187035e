// The documents of a provider folder: the signed descriptor and the index of catalogue files. Pure.
#pragma once

#include "core/base/Result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QMap>
#include <QStringList>

#include <optional>

namespace wb::catalogue {
class DocumentReader;
}

namespace wb::sync {

// A file named by its digest.
struct FileReference {
    QString path; // below the provider's folder
    QString sha256; // lower-case hex
    qint64 bytes = 0;
    friend bool operator==(const FileReference &, const FileReference &) = default;
};

// A file of the catalogue.
struct Shard {
    FileReference file;
    bool pathways = false;
    friend bool operator==(const Shard &, const Shard &) = default;
};

struct StateChange {
    QString from; // SHA-256 of the index of an earlier state
    QStringList gone; // SHA-256 of files
    QList<Shard> come;
};

// provider.json: {"id": DID, "name", "description", "region", "languages", "updated", "mirrors": [base addresses],
// "endpoints": {name: address}, "catalogue": {"href", "sha256", "size"}, "trust": {"href", "sha256", "size"}, "proof"}.
// The digest ties the index to the signature, and the index ties the rest. Endpoints are named by what is spoken there:
// "xapi" (an LRS), "openid4vci" (a credential issuer), "openbadges" (an Open Badges 3.0 host), "webdav" (takes sealed
// files by PUT, see engine/CarriedMail); other names are kept as they are.
//
// "catalogue" may carry "changes": what became of the files of earlier states, [{"from": SHA-256 of an earlier index, "gone":
// [SHA-256], "come": entries of an index}], so that whoever has such a state reads what is new and no index at all.
struct ProviderDescriptor {
    QString id, name, description, region;
    QStringList languages;
    QDateTime updated;
    QStringList mirrors; // http(s), with a slash at the end
    QMap<QString, QString> endpoints; // http(s)
    FileReference index;
    QList<StateChange> changes;
    std::optional<FileReference> trust; // a trust bundle
};
// Mirrors and endpoints alone; what is wrong with them stands in the reader.
void readPlaces(catalogue::DocumentReader &reader, const QJsonObject &document, ProviderDescriptor &descriptor);
[[nodiscard]] Result<ProviderDescriptor> readDescriptor(const QJsonObject &document);
// Without proof.
[[nodiscard]] QJsonObject descriptorDocument(const ProviderDescriptor &descriptor);

// What an index may hold is the same in a part of it: {"shards": [{"href", "sha256", "size", "kind": "publications" | "pathways" |
// "index"}]}. Entries of kind "index" are parts, in catalogue/index.json only: a large catalogue changes in one of them.
struct CatalogueIndex {
    QList<Shard> shards;
    QList<FileReference> parts;
};
[[nodiscard]] Result<CatalogueIndex> readIndex(const QJsonObject &document);
[[nodiscard]] QJsonObject indexDocument(const CatalogueIndex &index);

inline constexpr char descriptorPath[] = "provider.json";
inline constexpr char indexPath[] = "catalogue/index.json";
inline constexpr qint64 maxDescriptorBytes = 256 * 1024;
inline constexpr qint64 maxCatalogueFileBytes = 16 * 1024 * 1024;
inline constexpr qint64 maxTrustBytes = 64 * 1024 * 1024;

} // namespace wb::sync
