// Where bundles come from: files that somebody chose, and folders that hold several.
#pragma once

#include "core/trust/TrustBundle.h"
#include "core/trust/TrustStore.h"

namespace wb::trust {

// What came of one bundle.
struct BundleReport {
    QString file;
    QString signer; // empty: unknown, and why says `caution`
    QDateTime created;
    Standing standing = Standing::StatusOnly;
    QString caution; // what the caller should say about it; empty if nothing
    QStringList refused; // items that could not be taken in, with the reason
    std::optional<Error> error; // the bundle as a whole was refused
};

// A bundle the caller names: all of it counts, whoever signed it; the report says where that is nobody known. A wrong signature is
// an error.
[[nodiscard]] BundleReport addBundleFile(TrustArchive &archive, const QString &file, const TrustStore &store);

// Every *.wbtrust of a folder, by name, at most 100. Bundles of publishers that `store` trusts count in full, all others only with
// status lists that their issuers signed (Standing::StatusOnly): whoever can put a file into the folder must not be able to make an
// issuer trusted. A missing folder is empty.
[[nodiscard]] QList<BundleReport> addBundleFolder(TrustArchive &archive, const QString &folder, const TrustStore &store);

// The pieces of a folder with sources.json: [{"kind", "url", "file", "fetched", "name"?}]. Each is read as it will be when it is
// used, so that a broken one is found by whoever builds. Errors: NotReadable, TooLarge, UnsafePath (a file outside the folder),
// MalformedJson, MalformedDocument; the detail names the entry.
[[nodiscard]] Result<QList<TrustItem>> readSources(const QString &folder);

} // namespace wb::trust
