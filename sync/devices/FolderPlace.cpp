#include "sync/devices/FolderPlace.h"

#include <QDir>
#include <QSaveFile>

namespace wb::sync {

namespace {

Result<void> copy(const QString &from, const QString &to, std::stop_token stop, const TransferProgress &progress)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return failure(source.exists() ? ErrorCode::NotReadable : ErrorCode::NotFound, source.errorString());
    QSaveFile target(to);
    if (!target.open(QIODevice::WriteOnly))
        return failure(ErrorCode::NotWritable, target.errorString());
    while (!source.atEnd()) {
        const QByteArray part = source.read(1024 * 1024);
        if (part.isEmpty())
            return failure(ErrorCode::NotReadable, source.errorString());
        if (target.write(part) != part.size())
            return failure(ErrorCode::NotWritable, target.errorString());
        if (stop.stop_requested() || (progress && !progress(source.pos(), source.size())))
            return failure(ErrorCode::Cancelled);
    }
    return target.commit() ? Result<void>() : failure(ErrorCode::NotWritable, target.errorString());
}

} // namespace

Result<void> FolderPlace::prepare(std::stop_token)
{
    // Only the last part of the path is made: a whole new path would be a stick that is not plugged in.
    const QFileInfo info(m_folder);
    if (info.isDir() || (info.dir().exists() && QDir().mkdir(m_folder)))
        return {};
    return failure(info.dir().exists() ? ErrorCode::NotWritable : ErrorCode::NotFound, m_folder);
}

Result<QList<PlaceFile>> FolderPlace::list(std::stop_token)
{
    const QDir folder(m_folder);
    if (!folder.exists())
        return failure(ErrorCode::NotFound, m_folder);
    QList<PlaceFile> files;
    for (const QFileInfo &info : folder.entryInfoList(QDir::Files | QDir::NoSymLinks)) {
        const QString name = info.fileName().toLower();
        if (isBatchName(name) || isBackupName(name))
            files.append({ name, info.size() });
    }
    return files;
}

Result<QByteArray> FolderPlace::read(const QString &name, std::stop_token)
{
    QFile file(path(name));
    if (!file.exists()) // a file system that tells cases apart may hold it as somebody else spelled it
        file.setFileName(path(name.toUpper()));
    if (!file.exists())
        return failure(ErrorCode::NotFound, name);
    if (file.size() > largestFile)
        return failure(ErrorCode::TooLarge, name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotReadable, file.errorString());
    const qint64 size = file.size();
    QByteArray bytes = file.read(largestFile);
    if (bytes.size() != size)
        return failure(ErrorCode::NotReadable, file.errorString());
    return bytes;
}

Result<void> FolderPlace::write(const QString &name, const QByteArray &bytes, std::stop_token)
{
    if (QFile::exists(path(name)))
        return failure(ErrorCode::AlreadyExists, name);
    if (!QDir(m_folder).exists())
        return failure(ErrorCode::NotFound, m_folder);
    QSaveFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(ErrorCode::NotWritable, file.errorString());
    return {};
}

Result<void> FolderPlace::remove(const QString &name, std::stop_token)
{
    for (const QString &file : { path(name), path(name.toUpper()) }) {
        if (QFile::exists(file) && !QFile::remove(file))
            return failure(ErrorCode::NotWritable, file);
    }
    return {};
}

Result<void> FolderPlace::upload(const QString &name, const QString &file, std::stop_token stop, const TransferProgress &progress)
{
    if (QFile::exists(path(name)))
        return failure(ErrorCode::AlreadyExists, name);
    return copy(file, path(name), stop, progress);
}

Result<void> FolderPlace::download(const QString &name, const QString &file, std::stop_token stop, const TransferProgress &progress)
{
    return copy(path(name), file, stop, progress);
}

} // namespace wb::sync
