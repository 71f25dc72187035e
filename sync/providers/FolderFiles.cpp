#include "sync/providers/FolderFiles.h"

#include "core/base/Encoding.h"
#include "core/crypto/Digest.h"
#include "core/packs/ResourcePath.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

namespace wb::sync {

FolderFiles::FolderFiles(const QString &root) : m_root(QFileInfo(root).canonicalFilePath()) { }

Result<QString> FolderFiles::resolve(const QString &base, const QString &href)
{
    // Relative to the document, as RFC 3986 says, whereas a pack's references are relative to its root.
    const bool explicitlyRelative = href.startsWith(QStringLiteral("./")) || href.startsWith(QStringLiteral("../"));
    return packs::resolveHref(explicitlyRelative ? href : QStringLiteral("./") + href, base);
}

Result<QString> FolderFiles::file(const QString &path) const
{
    if (m_root.isEmpty())
        return failure(ErrorCode::NotFound, path);
    WB_CHECK(packs::checkPath(path));
    const QFileInfo info(m_root + QLatin1Char('/') + path);
    if (!info.exists())
        return failure(ErrorCode::NotFound, path);
    const QString canonical = info.canonicalFilePath();
    if (!canonical.startsWith(m_root + QLatin1Char('/')))
        return failure(ErrorCode::UnsafePath, path);
    if (!info.isFile())
        return failure(ErrorCode::NotReadable, path);
    return canonical;
}

Result<QByteArray> FolderFiles::read(const QString &path, qint64 maxBytes) const
{
    WB_TRY(const QString name, file(path));
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotReadable, path);
    if (file.size() > maxBytes)
        return failure(ErrorCode::TooLarge, path);
    return file.read(maxBytes);
}

Result<QString> FolderFiles::sha256(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotReadable, name);
    crypto::Sha256 digest;
    while (!file.atEnd()) {
        const QByteArray piece = file.read(1024 * 1024);
        if (piece.isEmpty())
            return failure(ErrorCode::NotReadable, name);
        digest.add(piece);
    }
    return toHex(digest.finish());
}

} // namespace wb::sync
