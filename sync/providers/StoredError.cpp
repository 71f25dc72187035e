#include "sync/providers/StoredError.h"

namespace wb::sync {

QString errorText(const std::optional<Error> &error)
{
    return error ? QString(errorName(error->code)) : QString();
}

std::optional<Error> readError(const QString &name, const QString &detail)
{
    if (name.isEmpty())
        return std::nullopt;
    for (int code = 0; code <= int(ErrorCode::KeyChanged); ++code) {
        if (name == errorName(ErrorCode(code)))
            return Error { ErrorCode(code), detail };
    }
    return Error { ErrorCode::Internal, detail };
}

} // namespace wb::sync
