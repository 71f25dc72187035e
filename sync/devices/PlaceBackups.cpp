#include "sync/devices/PlaceBackups.h"

#include "sync/devices/DeviceGroup.h"

#include <QFile>

#include <algorithm>

namespace wb::sync {

Result<FoundBackup> fetchNewestBackup(BatchPlace &place, const crypto::SecretBytes &passphrase, const QString &folder,
    std::stop_token stop, const vault::Progress &progress)
{
    WB_TRY(auto files, backupsAt(place, stop));
    if (files.isEmpty())
        return failure(ErrorCode::NotFound, QStringLiteral("no backup"));
    std::ranges::sort(files, {}, &PlaceFile::name);
    files = files.mid(0, mostBackups);
    std::optional<FoundBackup> newest;
    Error why { ErrorCode::WrongPassphrase, {} };
    for (qsizetype i = 0; i < files.size(); ++i) {
        // Half of each one's part is fetching it, half is reading it.
        const auto tell = [&](int percent) {
            return !stop.stop_requested() && (!progress || progress(int((i * 100 + percent) / files.size())));
        };
        const QString file = folder + QLatin1Char('/') + files[i].name;
        WB_CHECK(place.download(files[i].name, file, stop,
            [&tell](qint64 done, qint64 total) { return tell(total > 0 ? int(done * 50 / total) : 0); }));
        const auto summary = vault::checkBackup(file, passphrase, [&tell](int percent) { return tell(50 + percent / 2); });
        if (!summary && summary.error().code == ErrorCode::Cancelled)
            return tl::unexpected<Error>(summary.error());
        if (!summary && summary.error().code != ErrorCode::WrongPassphrase)
            why = summary.error();
        if (!summary || (newest && newest->summary.created >= summary->created)) {
            QFile::remove(file);
            continue;
        }
        if (newest)
            QFile::remove(newest->file);
        newest = FoundBackup { file, *summary, int(files.size()) - 1 };
    }
    if (!newest)
        return tl::unexpected<Error>(why);
    if (progress && !progress(100)) // one that does not open ends early
        return failure(ErrorCode::Cancelled);
    return *newest;
}

} // namespace wb::sync
