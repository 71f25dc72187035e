// What went wrong with a backup, in words: what happened, then what to do.
#pragma once

#include "core/base/Result.h"

namespace wb::ui {

struct BackupProblem
{
    QString title, text;
};

enum class BackupStep { Writing, Reading, Restoring };

[[nodiscard]] BackupProblem backupProblem(const Error &error, BackupStep step);

} // namespace wb::ui
