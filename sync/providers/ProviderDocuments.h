// The documents of a provider folder: the signed descriptor and the index of catalogue files. Pure.
#pragma once

#include "core/base/Result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QMap>
#include <QStringList>

#include <optional>

namespace wb::sync {

// A file named by its digest.
struct FileReference {
    QString path; // below the provider's folder
    QString sha256; // lower-case hex
    qint64 bytes = 0;
};

// provider.json: {"id": DID, "name", "description", "region", "languages", "updated", "mirrors": [base addresses],
// "endpoints": {name: address}, "catalogue": {"href", "sha256", "size"}, "trust": {"href", "sha256", "size"}, "proof"}.
// The digest ties the index to the signature, and the index ties the rest. Endpoints are named by what is spoken there:
// "xapi" (an LRS), "openid4vci" (a credential issuer), "openbadges" (an Open Badges 3.0 host); other names are kept as they are.
struct ProviderDescriptor {
    QString id, name, description, region;
    QStringList languages;
    QDateTime updated;
    QStringList mirrors; // http(s), with a slash at the end
    QMap<QString, QString> endpoints; // http(s)
    FileReference index;
    std::optional<FileReference> trust; // a trust bundle
};
[[nodiscard]] Result<ProviderDescriptor> readDescriptor(const QJsonObject &document);
// Without proof.
[[nodiscard]] QJsonObject descriptorDocument(const ProviderDescriptor &descriptor);

// catalogue/index.json: {"shards": [{"href", "sha256", "size", "kind": "publications" | "pathways"}]}
struct Shard {
    FileReference file;
    bool pathways = false;
};
[[nodiscard]] Result<QList<Shard>> readIndex(const QJsonObject &document);
[[nodiscard]] QJsonObject indexDocument(const QList<Shard> &shards);

inline constexpr char descriptorPath[] = "provider.json";
inline constexpr char indexPath[] = "catalogue/index.json";
inline constexpr qint64 maxDescriptorBytes = 256 * 1024;
inline constexpr qint64 maxCatalogueFileBytes = 16 * 1024 * 1024;
inline constexpr qint64 maxTrustBytes = 64 * 1024 * 1024;

} // namespace wb::sync
