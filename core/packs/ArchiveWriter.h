// Writes a ZIP whose bytes depend on nothing but what is put in: fixed times, fixed rights, the order of the calls.
// Private to packs.
#pragma once

#include "core/base/Result.h"

#include <memory>

namespace wb::packs {

class ArchiveWriter
{
public:
    [[nodiscard]] static Result<std::unique_ptr<ArchiveWriter>> create(const QString &file);
    ~ArchiveWriter(); // without finish(): nothing is written

    ArchiveWriter(const ArchiveWriter &) = delete;
    ArchiveWriter &operator=(const ArchiveWriter &) = delete;

    [[nodiscard]] Result<void> addBytes(const QString &path, const QByteArray &bytes); // deflated
    [[nodiscard]] Result<void> addFile(const QString &path, const QString &file, bool deflated);
    // Writes the archive. NotWritable with the cause.
    [[nodiscard]] Result<void> finish();

private:
    struct State;
    explicit ArchiveWriter(std::unique_ptr<State> state);
    Result<void> add(const QString &path, void *source, bool deflated);

    std::unique_ptr<State> m_state;
};

} // namespace wb::packs
