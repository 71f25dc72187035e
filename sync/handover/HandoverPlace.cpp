#include "sync/handover/HandoverPlace.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace wb::sync {

namespace {

#ifdef Q_OS_UNIX
constexpr QFile::Permissions others =
    QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

bool isOursAlone(const QFileInfo &folder)
{
    return folder.isDir() && !folder.isSymLink() && folder.ownerId() == ::geteuid() && (folder.permissions() & others) == 0;
}

Result<QString> privateFolder()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (!runtime.isEmpty() && isOursAlone(QFileInfo(runtime)))
        return runtime;
    const QString own = QDir::tempPath() + QStringLiteral("/wanderbuch-%1").arg(::geteuid());
    // Made with its rights, so that nobody comes between; if it is there already, it has to be ours.
    if (!QDir().mkdir(own, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner) && !QFileInfo::exists(own))
        return failure(ErrorCode::NotWritable, own);
    if (!isOursAlone(QFileInfo(own)))
        return failure(ErrorCode::UnsafePath, own);
    return own;
}
#else
Result<QString> privateFolder()
{
    return QDir::tempPath(); // the person's own there
}
#endif

} // namespace

Result<HandoverPlace> handoverPlace(const QString &dataFolder)
{
    WB_TRY(const QString folder, privateFolder());
    const QFileInfo info(dataFolder);
    const QString whose = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    // Short: a socket's name has some hundred bytes.
    const QString name = QStringLiteral("wanderbuch-")
        + QString::fromLatin1(QCryptographicHash::hash(whose.toUtf8(), QCryptographicHash::Sha256).left(8).toHex());
    const QString path = folder + QLatin1Char('/') + name;
#ifdef Q_OS_UNIX
    return HandoverPlace { path + QStringLiteral(".lock"), path };
#else
    return HandoverPlace { path + QStringLiteral(".lock"), name };
#endif
}

} // namespace wb::sync
