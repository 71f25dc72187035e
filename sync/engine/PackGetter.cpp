#include "sync/engine/PackGetter.h"

#include "core/catalogue/CatalogueReader.h"
#include "sync/engine/ProviderRunner.h"
#include "sync/providers/FolderFiles.h"
#include "sync/providers/FolderSource.h"

#include <QDir>
#include <QFile>

namespace wb::sync {

PackGetter::PackGetter(Lane::Tools tools, const Clock &clock, QString packFolder)
    : m_tools(tools)
    , m_clock(clock)
    , m_folder(std::move(packFolder))
{
}

Result<QString> PackGetter::get(const WantedPack &wanted, std::stop_token stop, const Progress &progress)
{
    WB_TRY(const auto provider, Subscriptions(m_tools.library).byDid(wanted.pack.did));
    if (!provider)
        return failure(ErrorCode::NotFound, wanted.pack.provider);
    if (provider->offered)
        return failure(ErrorCode::KeyChanged, provider->name);
    const QString path = m_folder + QLatin1Char('/') + wanted.pack.sha256 + QStringLiteral(".wbpack");
    const QString part = path + QStringLiteral(".part");
    if (!QDir().mkpath(m_folder))
        return failure(ErrorCode::NotWritable, m_folder);
    if (placeOf(provider->address) == Place::Folder) {
        WB_TRY(const QString file, FolderSource(provider->address).file(wanted.href));
        WB_CHECK(copy(file, part, wanted.pack.bytes, stop, progress));
    } else {
        HttpSource source(m_tools.client, QUrl(provider->address), provider->mirrors, stop);
        QFile file(part);
        if (!file.open(QIODevice::WriteOnly))
            return failure(ErrorCode::NotWritable, part);
        HttpRequest request { .url = source.url(wanted.href),
            .reach = Reach::ofProvider(QUrl(provider->address)),
            .maxBytes = wanted.pack.bytes,
            .compressed = false };
        WB_TRY(const auto response,
            m_tools.client.send(request, stop, [&](const HttpResponse &, QByteArrayView bytes) -> Result<void> {
                if (file.write(bytes.data(), bytes.size()) != bytes.size())
                    return failure(ErrorCode::NotWritable, file.errorString());
                if (progress)
                    progress(file.pos(), wanted.pack.bytes);
                return {};
            }));
        if (!response.isSuccess())
            return tl::unexpected(errorOf(response));
        if (!file.flush())
            return failure(ErrorCode::NotWritable, file.errorString());
    }
    WB_TRY(const QString digest, FolderFiles::sha256(part));
    if (digest != wanted.pack.sha256) {
        QFile::remove(part);
        return failure(ErrorCode::DigestMismatch, wanted.pack.title);
    }
    QFile::remove(path);
    if (!QFile::rename(part, path))
        return failure(ErrorCode::NotWritable, path);
    WB_CHECK(
        catalogue::CatalogueReader(m_tools.library)
            .setPack(wanted.pack.sha256, path, wanted.pack.bytes, { wanted.pack.did, wanted.pack.module, wanted.pack.language }));
    WB_CHECK(DownloadList(m_tools.library).remove(wanted.pack.sha256));
    return path;
}

Result<void> PackGetter::copy(const QString &from, const QString &to, qint64 bytes, std::stop_token stop, const Progress &progress)
{
    QFile source(from), target(to);
    if (!source.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotReadable, from);
    if (!target.open(QIODevice::WriteOnly))
        return failure(ErrorCode::NotWritable, to);
    QByteArray piece(1024 * 1024, Qt::Uninitialized);
    for (;;) {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, from);
        const qint64 got = source.read(piece.data(), piece.size());
        if (got < 0 || target.pos() + got > bytes)
            return failure(got < 0 ? ErrorCode::NotReadable : ErrorCode::DigestMismatch, from);
        if (got == 0)
            return target.flush() ? Result<void>() : failure(ErrorCode::NotWritable, to);
        if (target.write(piece.constData(), got) != got)
            return failure(ErrorCode::NotWritable, to);
        if (progress)
            progress(target.pos(), bytes);
    }
}

} // namespace wb::sync
