// Brings one pack here: from a provider's address or folder, compared with the digest that the catalogue names. Waits.
#pragma once

#include "core/base/Clock.h"
#include "sync/engine/DownloadList.h"
#include "sync/engine/Lane.h"

#include <functional>
#include <stop_token>

namespace wb::sync {

class PackGetter {
public:
    PackGetter(Lane::Tools tools, const Clock &clock, QString packFolder);

    using Progress = std::function<void(qint64 done, qint64 all)>;
    // Afterwards the library knows the pack, and the list of downloads does not. The file's path. Errors: NotFound (the provider is
    // not added any more, or has no such file), DigestMismatch, NotWritable, Cancelled, KeyChanged, those of HttpClient.
    [[nodiscard]] Result<QString> get(const WantedPack &wanted, std::stop_token stop = {}, const Progress &progress = {});

private:
    Result<void> copy(const QString &file, const QString &to, qint64 bytes, std::stop_token stop, const Progress &progress);

    Lane::Tools m_tools;
    const Clock &m_clock;
    QString m_folder;
};

} // namespace wb::sync
