#include "qml/Wanderbuch/Settings/BackupProblem.h"

#include <QCoreApplication>

namespace wb::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BackupProblem)
};

QString waitTime(const QString &seconds)
{
    return Words::tr("Wait %n second(s), then try again.", nullptr, qMax(1, seconds.toInt()));
}

QString failedTitle(BackupStep step)
{
    switch (step) {
    case BackupStep::Writing:
        return Words::tr("The backup was not made");
    case BackupStep::Reading:
        return Words::tr("The backup was not opened");
    case BackupStep::Restoring:
        return Words::tr("The backup was not restored");
    }
    return {};
}

} // namespace

BackupProblem backupProblem(const Error &error, BackupStep step)
{
    switch (error.code) {
    case ErrorCode::Cancelled:
        return {Words::tr("Stopped"), step == BackupStep::Writing ? Words::tr("Nothing was written.") : Words::tr("Nothing was changed.")};
    case ErrorCode::WrongPassphrase:
        return {Words::tr("The passphrase does not fit"), Words::tr("Capital letters and spaces count. Try again.")};
    case ErrorCode::Throttled:
        return {Words::tr("Too many attempts"), waitTime(error.detail)};
    case ErrorCode::MalformedDocument:
        return {Words::tr("This is not a backup"), Words::tr("Choose a file that ends in .wbbackup.")};
    case ErrorCode::SchemaTooNew:
        return {Words::tr("Made by a newer Wanderbuch"), Words::tr("Update the app on this device, then try again.")};
    case ErrorCode::DecryptionFailed:
    case ErrorCode::StorageCorrupt:
        return {Words::tr("The backup is damaged"),
            Words::tr("It was changed or cut off after it was written. Take another copy of it, or an older backup. Nothing was changed here.")};
    case ErrorCode::DigestMismatch:
        return {Words::tr("The backup did not hold"),
            Words::tr("What was read back differs from what was written, so it was thrown away. The drive may be failing. Choose another place.")};
    case ErrorCode::NotReadable:
        return {failedTitle(step), Words::tr("The file cannot be read. Check that the drive is still there, then choose it again.")};
    case ErrorCode::NotWritable:
        return {failedTitle(step), Words::tr("The place cannot be written to, or it is full. Choose another one.")};
    case ErrorCode::Locked:
        return {failedTitle(step), Words::tr("The wallet is locked. Unlock it, then try again.")};
    case ErrorCode::InUse:
        return {failedTitle(step), Words::tr("Another Wanderbuch has the wallet open. Close it, then try again.")};
    default:
        return {failedTitle(step), Words::tr("Something unexpected happened (%1). Try again, or choose another place.").arg(QString(errorName(error.code)))};
    }
}

} // namespace wb::ui
