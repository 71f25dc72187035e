// Where processes of one person meet about one data folder.
#pragma once

#include "core/base/Result.h"

#include <QString>

namespace wb::sync {

struct HandoverPlace {
    QString lockFile; // held by the process that works with the folder
    QString socket; // a file's name, or on Windows a pipe's
};

// In a folder that nobody else can enter: the session's runtime folder, else one of our own among the temporary files, whose owner
// and rights are looked at. Another data folder has another place. NotWritable, UnsafePath (somebody else was there first).
[[nodiscard]] Result<HandoverPlace> handoverPlace(const QString &dataFolder);

} // namespace wb::sync
