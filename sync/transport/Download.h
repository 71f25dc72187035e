// Fetches a file that is too large to be held in memory: goes on where it stopped, whatever stopped it, and takes its place only
// when every byte is there.
#pragma once

#include "sync/transport/Patience.h"
#include "sync/transport/ProgressReport.h"

namespace wb::sync {

struct DownloadOrder {
    QList<QUrl> addresses; // of the same bytes; each is tried in turn
    QString file; // where it is to be; an old one there stays whole until the new one is
    qint64 size = -1; // what it has to be, if known
    QByteArray sha256; // the same; 32 bytes, or empty
    qint64 maxBytes = qint64(4) << 30; // where the size is not known: TooLarge above
    Reach reach;
    Redirects redirects = Redirects::SameOrigin;
    HttpHeaders headers;
    // Last look at the whole file, by its path, before it takes its place. An error throws it away.
    std::function<Result<void>(const QString &part)> check;
};

// Gathers in FILE.part, with what it is a part of in FILE.part.json; both stay after Cancelled, a lost network and kill -9, and the
// next run goes on with them (Range, If-Range). Without a strong validator and without a digest it begins anew.
// At least one of size, digest and check has to be given (else InvalidArgument): nothing else tells a file from its beginning.
// Errors: InUse (somebody fetches it already, see PartLock), NotWritable (asked before anything is fetched whether size and free space fit; a disk that gets full on the way is given
// back enough to breathe), DigestMismatch (every address has other bytes), TooLarge, UnexpectedAnswer (a log-in page, another
// size), those of HttpClient::send() and errorOf() of the address that was tried last.
[[nodiscard]] Result<void> download(
    Patience &patience, const DownloadOrder &order, std::stop_token stop = {}, const OnDownload &progress = {});

// Throws away what was begun for this file. Nothing there is no error.
void forgetDownload(const QString &file);

} // namespace wb::sync
