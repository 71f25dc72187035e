// Brings one pack here: from a provider's address or folder, compared with the digest that the catalogue names. Waits.
#pragma once

#include "sync/engine/DownloadList.h"
#include "sync/engine/Lane.h"
#include "sync/providers/Subscription.h"

#include <functional>
#include <stop_token>

namespace wb::sync {

class PackGetter {
public:
    PackGetter(Lane::Tools tools, QString packFolder);

    using Progress = std::function<void(qint64 done, qint64 all)>; // bytes that have to come
    // Where an older edition of it is here, only what is new is fetched. Whatever stops it, the next call goes on with what came.
    // Afterwards the library knows the pack, and the list of downloads does not. The file's path. Errors: NotFound (the provider is
    // not added any more, or has no such file), DigestMismatch, NotWritable, Cancelled, KeyChanged, InvalidArgument (a step back to
    // an older version), those of PackFetch.
    [[nodiscard]] Result<QString> get(const WantedPack &wanted, std::stop_token stop = {}, const Progress &progress = {});

private:
    Result<void> fetch(const Subscription &provider, const QString &path, const WantedPack &wanted, std::stop_token stop,
        const Progress &progress);
    Result<void> copy(
        const QString &from, const QString &path, const WantedPack &wanted, std::stop_token stop, const Progress &progress);
    Result<QString> heldEdition(const WantedPack &wanted);

    Lane::Tools m_tools;
    QString m_folder;
};

} // namespace wb::sync
