// A benchmark has nothing to measure once something failed.
#pragma once

#include "core/base/Result.h"

#include <type_traits>
#include <utility>

namespace wb::bench {

template <typename T> T expect(Result<T> result)
{
    if (!result)
        qFatal("%s %s", errorName(result.error().code).data(), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace wb::bench
