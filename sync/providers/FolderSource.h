// A provider's files in a folder: on the disk, on a stick.
#pragma once

#include "sync/providers/FolderFiles.h"
#include "sync/providers/ProviderSource.h"

namespace wb::sync {

class FolderSource final : public ProviderSource {
public:
    explicit FolderSource(const QString &folder)
        : m_files(folder)
    {
    }

    [[nodiscard]] QString location() const override { return m_files.root(); }
    [[nodiscard]] Result<SourceFile> read(const QString &path, qint64 maxBytes, const Accepts &accepts) const override;
    // A folder has no versions worth relying on: it is read.
    [[nodiscard]] Result<std::optional<SourceFile>> readIfChanged(
        const QString &path, qint64 maxBytes, const Revision &held, const Accepts &accepts) const override;
    [[nodiscard]] std::unique_ptr<ProviderSource> forThisThread() const override { return std::make_unique<FolderSource>(location()); }
    [[nodiscard]] Result<QString> file(const QString &path) const override { return m_files.file(path); }

private:
    FolderFiles m_files;
};

} // namespace wb::sync
