#include "sync/providers/StaticFolder.h"

#include "sync/providers/FolderFiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace wb::sync {

Result<void> StaticFolder::write(const QString &relative, const QByteArray &bytes)
{
    m_kept.insert(relative);
    const QString name = path(relative);
    if (QFile there(name); there.size() == bytes.size() && there.open(QIODevice::ReadOnly) && there.readAll() == bytes)
        return {};
    QSaveFile file(name);
    if (!QDir().mkpath(QFileInfo(name).path()) || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()
        || !file.commit())
        return failure(ErrorCode::NotWritable, name);
    ++m_written;
    return {};
}

Result<void> StaticFolder::adopt(const QString &relative, const QString &made)
{
    m_kept.insert(relative);
    const QString name = path(relative);
    if (QFileInfo(name).size() == QFileInfo(made).size()) {
        const auto before = FolderFiles::sha256(name);
        const auto now = FolderFiles::sha256(made);
        if (before && now && *before == *now) {
            QFile::remove(made);
            return {};
        }
    }
    if (!QDir().mkpath(QFileInfo(name).path()) || (QFile::exists(name) && !QFile::remove(name)) || !QFile::rename(made, name))
        return failure(ErrorCode::NotWritable, name);
    ++m_written;
    return {};
}

void StaticFolder::tidy(const QString &subfolder)
{
    for (const QString &name : QDir(path(subfolder)).entryList(QDir::Files)) {
        const QString relative = subfolder + QLatin1Char('/') + name;
        if (!m_kept.contains(relative) && QFile::remove(path(relative)))
            ++m_removed;
    }
}

} // namespace wb::sync
