// One at a time gathers the parts of a file: another process, or another piece of this one, would write into them.
#pragma once

#include "core/base/Result.h"

#include <memory>

class QLockFile;

namespace wb::sync {

class PartLock {
public:
    // Holds FILE.part.lock until it goes; what a killed process left does not count. InUse, NotWritable.
    [[nodiscard]] static Result<PartLock> of(const QString &file);

    ~PartLock();
    PartLock(PartLock &&) noexcept;
    PartLock &operator=(PartLock &&) noexcept;

private:
    explicit PartLock(std::unique_ptr<QLockFile> lock);
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace wb::sync
