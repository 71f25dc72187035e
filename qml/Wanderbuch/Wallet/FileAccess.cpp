#include "qml/Wanderbuch/Wallet/FileAccess.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace wb::ui {

namespace {
constexpr qint64 largestFile = 16 * 1024 * 1024;
constexpr int mostFiles = 1000;
} // namespace

Result<QByteArray> readFile(const QUrl &url)
{
    if (!url.isLocalFile())
        return failure(ErrorCode::UnsupportedFormat, url.scheme());
    QFile file(url.toLocalFile());
    if (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotReadable, file.errorString());
    QByteArray bytes = file.read(largestFile + 1);
    if (bytes.size() > largestFile)
        return failure(ErrorCode::TooLarge);
    return bytes;
}

Result<void> writeFile(const QUrl &url, const QByteArray &bytes, FileRights rights)
{
    QSaveFile file(url.toLocalFile());
    if (!url.isLocalFile() || !file.open(QIODevice::WriteOnly))
        return failure(ErrorCode::NotWritable, file.errorString());
    if (rights == FileRights::OwnerOnly)
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (file.write(bytes) != bytes.size() || !file.commit())
        return failure(ErrorCode::NotWritable, file.errorString());
    return {};
}

QList<QUrl> expandFolders(const QList<QUrl> &urls)
{
    QList<QUrl> files;
    for (const QUrl &url : urls) {
        const QFileInfo info(url.toLocalFile());
        if (!info.isDir()) {
            files << url;
            continue;
        }
        static const QStringList kinds{QStringLiteral("*.json"), QStringLiteral("*.jsonld"), QStringLiteral("*.jwt"),
            QStringLiteral("*.png"), QStringLiteral("*.jpg"), QStringLiteral("*.svg")};
        for (const QString &name : QDir(info.filePath()).entryList(kinds, QDir::Files, QDir::Name))
            files << QUrl::fromLocalFile(QDir(info.filePath()).filePath(name));
    }
    return files.mid(0, mostFiles);
}

} // namespace wb::ui
