#include "sync/engine/PackGetter.h"

#include "core/base/Encoding.h"
#include "core/catalogue/CatalogueReader.h"
#include "sync/engine/ProviderRunner.h"
#include "sync/packs/PackFetch.h"
#include "sync/providers/FolderFiles.h"
#include "sync/providers/FolderSource.h"

#include <QDir>
#include <QFile>

namespace wb::sync {

PackGetter::PackGetter(Lane::Tools tools, QString packFolder)
    : m_tools(std::move(tools))
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
    if (!QDir().mkpath(m_folder))
        return failure(ErrorCode::NotWritable, m_folder);
    if (placeOf(provider->address) == Place::Folder) {
        WB_TRY(const QString file, FolderSource(provider->address).file(wanted.href));
        WB_CHECK(copy(file, path, wanted, stop, progress));
    } else {
        WB_CHECK(fetch(*provider, path, wanted, stop, progress));
    }
    WB_CHECK(
        catalogue::CatalogueReader(m_tools.library)
            .setPack(wanted.pack.sha256, path, wanted.pack.bytes, { wanted.pack.did, wanted.pack.module, wanted.pack.language }));
    WB_CHECK(DownloadList(m_tools.library).remove(wanted.pack.sha256));
    return path;
}

Result<QString> PackGetter::heldEdition(const WantedPack &wanted)
{
    WB_TRY(auto rows,
        m_tools.library.prepare(
            QStringLiteral("SELECT path FROM packs WHERE provider = ?1 AND module = ?2 AND language = ?3 AND sha256 <> "
                           "?4 ORDER BY rowid DESC LIMIT 1")));
    WB_TRY(const bool row, rows.bindAll(wanted.pack.did, wanted.pack.module, wanted.pack.language, wanted.pack.sha256).step());
    return row && QFile::exists(rows.text(0)) ? rows.text(0) : QString();
}

Result<void> PackGetter::fetch(
    const Subscription &provider, const QString &path, const WantedPack &wanted, std::stop_token stop, const Progress &progress)
{
    const HttpSource source(m_tools.client, QUrl(provider.address), provider.mirrors, stop, m_tools.http, m_tools.pause);
    WB_TRY(const QByteArray sha256, fromHex(wanted.pack.sha256));
    WB_TRY(const QString held, heldEdition(wanted));
    Patience patience = source.patience();
    WB_TRY(const auto fetched,
        PackFetch(patience).get({ .addresses = source.urls(wanted.href),
                                    .file = path,
                                    .held = held,
                                    .size = wanted.pack.bytes,
                                    .sha256 = sha256,
                                    .reach = source.reach() },
            stop, [&](const DownloadProgress &now) {
                if (progress)
                    progress(now.done, now.all);
            }));
    return {};
}

// The digest is compared after copying: a stick may read differently the second time.
Result<void> PackGetter::copy(
    const QString &from, const QString &path, const WantedPack &wanted, std::stop_token stop, const Progress &progress)
{
    QFile source(from), target(path + QStringLiteral(".copy"));
    if (!source.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotReadable, from);
    if (!target.open(QIODevice::WriteOnly))
        return failure(ErrorCode::NotWritable, path);
    QByteArray piece(1024 * 1024, Qt::Uninitialized);
    for (;;) {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, from);
        const qint64 got = source.read(piece.data(), piece.size());
        if (got < 0 || target.pos() + got > wanted.pack.bytes)
            return failure(got < 0 ? ErrorCode::NotReadable : ErrorCode::DigestMismatch, from);
        if (got == 0)
            break;
        if (target.write(piece.constData(), got) != got)
            return failure(ErrorCode::NotWritable, path);
        if (progress)
            progress(target.pos(), wanted.pack.bytes);
    }
    target.close();
    WB_TRY(const QString digest, FolderFiles::sha256(target.fileName()));
    if (digest != wanted.pack.sha256) {
        target.remove();
        return failure(ErrorCode::DigestMismatch, wanted.pack.title);
    }
    QFile::remove(path);
    return target.rename(path) ? Result<void>() : failure(ErrorCode::NotWritable, path);
}

} // namespace wb::sync
