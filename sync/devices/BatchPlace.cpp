#include "sync/devices/BatchPlace.h"

#include "core/base/Encoding.h"
#include "core/crypto/Random.h"

#include <algorithm>

namespace wb::sync {

namespace {

constexpr qsizetype nameBytes = 16;
constexpr QLatin1StringView backupSuffix(".wbbackup");

} // namespace

QString newBatchName()
{
    return toHex(crypto::randomBytes(nameBytes));
}

bool isBatchName(QStringView name)
{
    return name.size() == 2 * nameBytes
        && std::all_of(name.begin(), name.end(), [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

QString newBackupName()
{
    return newBatchName() + backupSuffix;
}

bool isBackupName(QStringView name)
{
    return name.endsWith(backupSuffix) && isBatchName(name.chopped(backupSuffix.size()));
}

} // namespace wb::sync
