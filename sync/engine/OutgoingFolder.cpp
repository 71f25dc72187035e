#include "sync/engine/OutgoingFolder.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace wb::sync {

namespace {

bool isName(const QString &name)
{
    static const QRegularExpression pattern(QStringLiteral("^[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}$"));
    return pattern.match(name).hasMatch() && !name.endsWith(QLatin1Char('.'));
}

} // namespace

OutgoingFolder::OutgoingFolder(const QString &root)
    : m_folder(root + QStringLiteral("/outgoing"))
{
}

Result<void> OutgoingFolder::drop(const QString &name, const QByteArray &bytes)
{
    if (!isName(name))
        return failure(ErrorCode::InvalidArgument, name);
    if (bytes.size() > mostBytes)
        return failure(ErrorCode::TooLarge, name);
    const QString path = m_folder + QLatin1Char('/') + name;
    if (QFile::exists(path)) {
        WB_TRY(const QByteArray there, read(name));
        return there == bytes ? Result<void>() : failure(ErrorCode::AlreadyExists, name);
    }
    // Unfinished under a name that isName() does not take for a file of ours.
    QFile file(m_folder + QStringLiteral("/.part-") + name);
    if (!QDir().mkpath(m_folder) || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        return failure(ErrorCode::NotWritable, path);
    file.close();
    return file.rename(path) ? Result<void>() : failure(ErrorCode::NotWritable, path);
}

Result<QList<OutgoingFile>> OutgoingFolder::waiting() const
{
    QList<OutgoingFile> files;
    for (const QFileInfo &info : QDir(m_folder).entryInfoList(QDir::Files | QDir::NoSymLinks, QDir::Name)) {
        if (!isName(info.fileName()) || info.size() > mostBytes)
            continue;
        files.append({ info.fileName(), info.size(), info.lastModified().toUTC() });
        if (files.size() >= mostFiles)
            break;
    }
    return files;
}

Result<QByteArray> OutgoingFolder::read(const QString &name) const
{
    if (!isName(name))
        return failure(ErrorCode::InvalidArgument, name);
    QFile file(m_folder + QLatin1Char('/') + name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(file.exists() ? ErrorCode::NotReadable : ErrorCode::NotFound, name);
    if (file.size() > mostBytes)
        return failure(ErrorCode::TooLarge, name);
    return file.readAll();
}

Result<void> OutgoingFolder::remove(const QString &name)
{
    if (!isName(name))
        return failure(ErrorCode::InvalidArgument, name);
    const QString path = m_folder + QLatin1Char('/') + name;
    return !QFile::exists(path) || QFile::remove(path) ? Result<void>() : failure(ErrorCode::NotWritable, path);
}

Result<int> OutgoingFolder::collect(const OutgoingFolder &other)
{
    WB_TRY(const auto files, other.waiting());
    int came = 0;
    for (const OutgoingFile &file : files) {
        if (QFile::exists(m_folder + QLatin1Char('/') + file.name))
            continue;
        const auto bytes = other.read(file.name);
        if (!bytes)
            continue;
        WB_CHECK(drop(file.name, *bytes));
        ++came;
    }
    return came;
}

} // namespace wb::sync
