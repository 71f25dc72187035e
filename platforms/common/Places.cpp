#include "platforms/common/Places.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

namespace wb::platforms {

QString dataFolder(const QString &asked)
{
    if (!asked.isEmpty())
        return QDir::cleanPath(QDir().absoluteFilePath(asked));
    if (const QString set = qEnvironmentVariable("WANDERBUCH_DATA"); !set.isEmpty())
        return QDir::cleanPath(QDir().absoluteFilePath(set));
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/wanderbuch");
}

QString vaultFolder(const QString &data)
{
    return data + QStringLiteral("/vault");
}

QString packFolder(const QString &data)
{
    return data + QStringLiteral("/packs");
}

QString shareFolder()
{
    if (const QString set = qEnvironmentVariable("WANDERBUCH_SHARE"); !set.isEmpty())
        return QDir::cleanPath(QDir().absoluteFilePath(set));
    return QDir::cleanPath(QCoreApplication::applicationDirPath() + QStringLiteral("/../share/wanderbuch"));
}

} // namespace wb::platforms
