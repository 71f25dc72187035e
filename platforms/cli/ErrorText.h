// What to tell a person about an error: what happened, and what to do.
#pragma once

#include "core/base/Result.h"

namespace wb::cli {

struct ErrorText {
    QString what, whatToDo;
};

// `subject` is the file or thing it is about; empty: the error's own detail names it.
[[nodiscard]] ErrorText errorText(const Error &error, const QString &subject = {});

} // namespace wb::cli
